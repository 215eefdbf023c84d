// Local cloud, durable: the durable client's input binding, which tells the SDK where the host is.
// Pure text; it has the management URLs because the SDK requires them, and they lead to the same
// RPC.

/** The JSON text of the binding. @param rpcBaseUrl ends in `/` */
export const clientInputText = (taskHub: string, rpcBaseUrl: string): string => {
  const base = rpcBaseUrl.replace(/\/$/, '');
  const query = `taskHub=${taskHub}&connection=Storage`;
  const create = `${base}/orchestrators/{functionName}[/{instanceId}]?${query}`;
  const instance = (rest: string) => `${base}/instances/INSTANCEID${rest}`;
  const withReason = (verb: string) => instance(`/${verb}?reason={text}&${query}`);
  return JSON.stringify({
    taskHubName: taskHub,
    creationUrls: {
      createNewInstancePostUri: create,
      createAndWaitOnNewInstancePostUri: create,
    },
    managementUrls: {
      id: 'INSTANCEID',
      statusQueryGetUri: instance(`?${query}`),
      sendEventPostUri: instance(`/raiseEvent/{eventName}?${query}`),
      terminatePostUri: withReason('terminate'),
      rewindPostUri: withReason('rewind'),
      purgeHistoryDeleteUri: instance(`?${query}`),
      restartPostUri: instance(`/restart?${query}`),
      suspendPostUri: withReason('suspend'),
      resumePostUri: withReason('resume'),
    },
    baseUrl: base,
    requiredQueryStringParameters: query,
    rpcBaseUrl,
  });
};
