// When operators are told, by e-mail: one row a rule, most of them on what the application itself
// measures. A rule's description says what to look at first. Knows nothing of how a measure is made.

@description('Where the rules are kept.')
param location string

@description('Tags of the environment.')
param tags object

@description('What the names of the rules begin with.')
param prefix string

@description('The workspace with the telemetry.')
param workspaceId string

@description('The Cosmos DB account.')
param cosmosId string

@description('The system topic of delivery reports.')
param topicId string

@description('Whom alerts reach.')
param actionGroupId string

@description('Mails that may wait for the quota before somebody should ask for more of it.')
param mailBacklog int = 100

// The latest value of a gauge for each label, from whatever instance: a gauge is sent when it has been
// measured, and never again by an instance that has stopped measuring.
func latest(metric string, label string) string =>
  'AppMetrics | where Name == "${metric}" | extend Label = tostring(Properties.${label}), Value = Sum / ItemCount | summarize arg_max(TimeGenerated, Value) by Label'

// What a counter gained in the window, for each label.
func gained(metric string, label string) string =>
  'AppMetrics | where Name == "${metric}" | extend Label = tostring(Properties.${label}) | summarize Value = sum(Sum) by Label'

// Each query gives a Value, most of them one for each Label; windows and frequency are ISO durations.
var rules = [
  {
    name: 'activations-overdue'
    severity: 2
    text: 'Activations are past their date. List all activations as an operator; look at the sweep reconcile-activations.'
    query: latest('benefits.activations.overdue', 'kind')
    byLabel: true
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'mail-lost'
    severity: 2
    text: 'Mails have failed, or nobody knows whether they were sent. People have to look at them and send them again.'
    query: '${gained('benefits.mail.changes', 'status')} | where Label in ("unknown", "failed")'
    byLabel: true
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'mail-backlog'
    severity: 3
    text: 'Mails wait for the quota of the provider. Look at the sweep dispatch-outbox; ask for a higher quota.'
    query: '${latest('benefits.mail', 'status')} | where Label == "planned"'
    byLabel: true
    operator: 'GreaterThan'
    threshold: mailBacklog
    window: 'PT30M'
  }
  {
    name: 'sweep-late'
    severity: 2
    text: 'What is due has waited for more than 600 seconds. Look at the failures of this sweep and at throttling.'
    query: latest('benefits.sweep.lag', 'sweep')
    byLabel: true
    operator: 'GreaterThan'
    threshold: 600
    window: 'PT15M'
  }
  {
    name: 'sweeps-silent'
    severity: 1
    text: 'No sweep has been heard of for 15 minutes: timers stand still, the app does not start, or telemetry is lost.'
    query: 'AppMetrics | where Name == "benefits.sweep.lag" | summarize Value = count()'
    byLabel: false
    operator: 'LessThan'
    threshold: 1
    window: 'PT15M'
  }
  {
    name: 'gauges-silent'
    severity: 2
    text: 'The sweep report-gauges has told nothing for 30 minutes: overdue activations, mails that wait and empty pools would not be seen.'
    query: 'AppMetrics | where Name == "benefits.mail" | summarize Value = count()'
    byLabel: false
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
  }
  {
    name: 'failing-for-good'
    severity: 2
    text: 'Something due has failed six times in a row, for half an hour or longer. The lines of its sweep name it and the reason.'
    query: latest('benefits.failing', 'kind')
    byLabel: true
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT30M'
  }
  {
    name: 'sweep-failing'
    severity: 2
    text: 'A sweep could not deal with things that are due. Look at its lines in the log.'
    query: gained('benefits.sweep.failed', 'sweep')
    byLabel: true
    operator: 'GreaterThan'
    threshold: 3
    window: 'PT15M'
  }
  {
    name: 'wakeups-lost'
    severity: 2
    text: 'Starts or events of orchestrations come to nothing, again and again, or failed runs cannot be listed. Look at the scheduler or the storage behind it, and at the lines that say why.'
    // A lost one is repeated after 2, 4 and 8 minutes: in this window a lasting fault loses three.
    query: gained('benefits.wakeups.lost', 'call')
    byLabel: true
    operator: 'GreaterThan'
    threshold: 2
    window: 'PT15M'
  }
  {
    name: 'keys-running-out'
    severity: 2
    text: 'A pool has fewer than 10 keys. Import more.'
    query: latest('benefits.key_pool.free', 'pool')
    byLabel: true
    operator: 'LessThan'
    threshold: 10
    window: 'PT15M'
  }
  {
    name: 'server-errors'
    severity: 1
    text: 'More than 5 percent of the requests end with a server error. Look at failed requests and their exceptions.'
    // Of a few requests a single one would be a large share.
    // Timers and steps of orchestrations are requests, too, but have no HTTP status.
    query: 'AppRequests | where toint(ResultCode) >= 100 | summarize All = sum(ItemCount), Bad = sumif(ItemCount, toint(ResultCode) >= 500) | where All >= 20 | project Value = 100.0 * Bad / All'
    byLabel: false
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT15M'
  }
  {
    name: 'refused-often'
    severity: 3
    text: 'Many requests are refused for want of a token or a role: a portal is set up wrongly, or somebody tries doors.'
    query: '${gained('benefits.refused', 'code')} | where Label in ("Unauthenticated", "PartnerNotRegistered", "NotLinked", "RoleRequired")'
    byLabel: true
    operator: 'GreaterThan'
    threshold: 200
    window: 'PT15M'
  }
]

resource queryRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${prefix}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${prefix}-${rule.name}'
      description: rule.text
      severity: rule.severity
      enabled: true
      autoMitigate: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      // A new workspace knows none of the tables yet.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            dimensions: rule.byLabel ? [{ name: 'Label', operator: 'Include', values: ['*'] }] : []
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${prefix}-cosmos-throttled'
  location: 'global'
  tags: tags
  properties: {
    description: 'Cosmos DB refuses requests (429). Raise its throughput, or look for a query that costs too much.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [cosmosId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 50
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource deadLettered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${prefix}-reports-dead-lettered'
  location: 'global'
  tags: tags
  properties: {
    description: 'Delivery reports could not be delivered for a day and lie in the container dead-letters.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [topicId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'deadLettered'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
