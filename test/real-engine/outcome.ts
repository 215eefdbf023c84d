// The outcome of a flow, without what differs between two runs of it: ids, instants, tokens.
import type { FlowPartner, Json } from './flow-world.ts';

export interface Outcome {
  readonly mails: readonly string[];
  readonly document: Json;
  readonly audit: readonly string[];
  readonly episodes: number;
}

/** Members that a store adds, or that contain only instants. */
const passedOver = new Set([
  '_etag',
  '_ts',
  '_rid',
  '_self',
  '_attachments',
  'trace',
  'nextActionAt',
  'accessId',
  'contractId',
]);

/** A text without the ids and instants of this partner and purchase. */
const plainText = (text: string, { partnerId }: FlowPartner): string => {
  const n = Number(partnerId.slice(-12));
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'instant')
    .replaceAll(/\bp[a-z2-7]{19}\b/gu, 'purchase')
    .replaceAll(/\bm[a-z2-7]{19}\b/gu, 'mail')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, 'guid')
    .replaceAll(/[0-9a-f]{32,64}/gu, 'hash')
    .replaceAll(`partner-${n}.`, 'partner.');
};

const plain = (value: unknown, partner: FlowPartner): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each: unknown) =>
      passedOver.has(key)
        ? each !== undefined
        : typeof each === 'string'
          ? plainText(each, partner)
          : each,
    ),
  );

const documents = async (partner: FlowPartner): Promise<readonly Json[]> => {
  const found: Json[] = [];
  for (let offset = 0; ; offset += 100) {
    const page = await partner.read(`/local/documents/partners?offset=${offset}`);
    const value = page['value'] as Json[];
    found.push(...value);
    if (value.length < 100) return found;
  }
};

/** @param id of the activation */
export const outcomeOf = async (partner: FlowPartner, id: string): Promise<Outcome> => {
  const own = (await documents(partner)).filter((each) => each['partnerId'] === partner.partnerId);
  const activation = own.find((each) => each['type'] === 'activation');
  const audits = own.filter(
    (each) => each['type'] === 'audit' && JSON.stringify(each).includes('"activation'),
  );
  const instance = await partner.read(`/local/orchestrations/${id}-r1`);
  const mails = (await partner.mails()).map(
    (mail) => `${String(mail['to'])}: ${String(mail['subject'])}`,
  );
  return {
    mails: (plain(mails.toSorted(), partner) as string[]).toSorted(),
    document: plain(activation, partner) as Json,
    audit: audits.map((each) => String(each['action'])).toSorted(),
    episodes: Number(instance['episodes']),
  };
};
