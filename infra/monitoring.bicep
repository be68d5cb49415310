// Where traces, metrics and logs go, and what wakes somebody. The metrics are those of docs/operate.md.
param name string
param location string
param alarmEmail string

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableIpMasking: false
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alarmEmail)) {
  name: '${name}-people'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: alarmEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

var alarms = [
  {
    key: 'parked'
    title: 'Notices are parked: cards that could not be delivered'
    severity: 2
    query: 'customMetrics | where name == "playbook.notices.parked" | summarize parked = max(valueSum) by bin(timestamp, 5m) | where parked > 0'
  }
  {
    key: 'failed-sends'
    title: 'More than one send in ten fails'
    severity: 2
    query: 'customMetrics | where name == "playbook.sends" | extend outcome = tostring(customDimensions.outcome) | summarize failed = sumif(valueSum, outcome != "sent"), total = sum(valueSum) by bin(timestamp, 15m) | where total > 20 and failed / total > 0.1'
  }
  {
    key: 'waiting'
    title: 'A notice waits in the queue for more than ten minutes'
    severity: 2
    query: 'customMetrics | where name == "playbook.notices.oldest" | summarize oldest = max(valueSum) by bin(timestamp, 5m) | where oldest > 600'
  }
  {
    key: 'failed-turns'
    title: 'More than one turn in fifty fails'
    severity: 1
    query: 'customMetrics | where name == "playbook.turn.duration" | extend outcome = tostring(customDimensions.outcome) | summarize failed = sumif(valueCount, outcome == "failed"), total = sum(valueCount) by bin(timestamp, 15m) | where total > 50 and failed * 1.0 / total > 0.02'
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for alarm in alarms: {
    name: '${name}-${alarm.key}'
    location: location
    properties: {
      displayName: alarm.title
      severity: alarm.severity
      enabled: true
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      scopes: [insights.id]
      criteria: {
        allOf: [
          {
            query: alarm.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: empty(alarmEmail) ? [] : [people.id]
      }
      autoMitigate: true
    }
  }
]

output workspaceId string = logs.id
output connectionString string = insights.properties.ConnectionString
