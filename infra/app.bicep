// The process: Node 24 on Linux, from a package that nobody can write to.
param name string
param location string
param planSku string
param instances int
param identityId string
param clientId string
param storageAccount string
@secure()
param connectionString string
param workspaceId string
param administrators string
param allowedTenants string
param defaultTimeZone string
param retentionDays int
param resourceRequestForm string
param teamsAppId string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node --expose-gc --max-semi-space-size=4 src/start.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      healthCheckPath: '/readyz'
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'PORT', value: '8080' }
        { name: 'WEBSITES_PORT', value: '8080' }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        { name: 'MICROSOFT_APP_ID', value: clientId }
        { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
        { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMSI' }
        { name: 'AZURE_CLIENT_ID', value: clientId }
        { name: 'STORAGE_ACCOUNT', value: storageAccount }
        { name: 'ALLOWED_TENANTS', value: allowedTenants }
        { name: 'ADMINS', value: administrators }
        { name: 'DEFAULT_TIME_ZONE', value: defaultTimeZone }
        { name: 'RETENTION_DAYS', value: string(retentionDays) }
        { name: 'RESOURCE_REQUEST_FORM', value: resourceRequestForm }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'REPLICAS', value: string(instances) }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: connectionString }
      ]
    }
  }
}

resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [
  for way in ['ftp', 'scm']: {
    parent: app
    name: way
    properties: {
      allow: false
    }
  }
]

// The log of the bot: what it writes to standard error.
resource consoleLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: '${name}-console'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
    ]
  }
}

output id string = app.id
output host string = app.properties.defaultHostName
