// Everything the bot needs in a resource group. docs/install.md says how to deploy it.
targetScope = 'resourceGroup'

@description('Begins the names of all resources.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

@description('Name of the bot in Teams.')
@maxLength(42)
param botDisplayName string = 'ProPlus Playbook'

@description('Region of the resources.')
param location string = resourceGroup().location

@description('Size of the App Service plan; B1 carries an organisation, P0v3 and two instances a large one.')
param planSku string = 'B1'

@description('Instances of the bot. Any number may run: they share nothing but storage.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('Entra object ids of the administrators, separated by commas.')
param administrators string = ''

@description('Tenants whose people may talk to the bot, separated by commas; empty means this tenant.')
param allowedTenants string = ''

@description('Time zone of people of whom neither they nor Teams say one.')
param defaultTimeZone string = 'UTC'

@description('Days after which a closed engagement is removed; 0 keeps it.')
@minValue(0)
param retentionDays int = 0

@description('Address of the form of the FastTrack Resource Request Tool, with {customer}, {kind}, {urgency} and {text} where they belong; empty for none.')
param resourceRequestForm string = ''

@description('Id of the app in the catalogue of Teams; empty where it is that of the bot.')
param teamsAppId string = ''

@description('Who gets an e-mail when an alarm fires; empty for nobody.')
param alarmEmail string = ''

module identity 'identity.bicep' = {
  name: 'identity'
  params: {
    name: '${resourceBaseName}-identity'
    location: location
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: take(replace(toLower('${resourceBaseName}${uniqueString(resourceGroup().id)}'), '-', ''), 24)
    location: location
    principalId: identity.outputs.principalId
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: resourceBaseName
    location: location
    alarmEmail: trim(alarmEmail)
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: resourceBaseName
    location: location
    planSku: planSku
    instances: instances
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    storageAccount: storage.outputs.name
    connectionString: monitoring.outputs.connectionString
    workspaceId: monitoring.outputs.workspaceId
    administrators: administrators
    allowedTenants: allowedTenants
    defaultTimeZone: defaultTimeZone
    retentionDays: retentionDays
    resourceRequestForm: resourceRequestForm
    teamsAppId: teamsAppId
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    // Names of bots are taken for the whole cloud.
    name: '${resourceBaseName}-${uniqueString(resourceGroup().id)}'
    displayName: botDisplayName
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    host: app.outputs.host
  }
}

// Agents Toolkit writes outputs into env/.env.<environment>, under these names.
output AZURE_APP_SERVICE_RESOURCE_ID string = app.outputs.id
output BOT_DOMAIN string = app.outputs.host
output BOT_ENDPOINT string = 'https://${app.outputs.host}'
output BOT_ID string = identity.outputs.clientId
output BOT_TENANT_ID string = tenant().tenantId
