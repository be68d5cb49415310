/** The architecture as rules: arrows point inward, each SDK has one home. */
const inside = (...folders) => ({ path: folders.map((folder) => `^src/${folder}(/|\\.ts$)`) });
const outsideOf = (...folders) => ({
  path: '^src/',
  pathNot: folders.map((folder) => `^src/${folder}(/|\\.ts$)`),
});

const layer = (name, comment, folder, ...mayKnow) => ({
  name,
  comment,
  severity: 'error',
  from: inside(folder),
  to: outsideOf(folder, ...mayKnow),
});

const sdkHome = (name, comment, home, packages) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: [].concat(home).map((folder) => `^src/${folder}(/|\\.ts$)`) },
  to: { path: packages.map((each) => `^node_modules/${each}(/|$)`) },
});

export default {
  forbidden: [
    layer(
      'domain-is-pure',
      'The rules of the playbook must be readable and testable alone: domain knows nothing of ours but domain.',
      'domain',
    ),
    {
      name: 'domain-knows-no-platform',
      comment:
        'No Node module and no SDK in domain; the calendar library is the one package it may use.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: ['^node_modules/temporal-(polyfill|spec|utils)/'],
      },
    },
    layer(
      'application-knows-domain-only',
      'A use case speaks to the outside through its ports; put the need into application/ports.',
      'application',
      'domain',
    ),
    layer(
      'text-knows-domain-only',
      'Words are data; they depend on nothing but the names they speak of.',
      'text',
      'domain',
    ),
    layer(
      'cards-know-application-text-domain',
      'A card shows what a use case answered; it fetches nothing.',
      'cards',
      'application',
      'text',
      'domain',
    ),
    layer(
      'storage-knows-ports-and-domain',
      'Storage implements ports; it decides nothing.',
      'storage',
      'application',
      'domain',
    ),
    layer(
      'reports-know-domain-only',
      'A report reader turns bytes into domain values and knows no chat.',
      'reports',
      'domain',
    ),
    layer(
      'delivery-knows-ports-cards-domain',
      'Delivery sends what is owed through ports; it knows neither Teams nor Tables.',
      'delivery',
      'application',
      'cards',
      'text',
      'domain',
    ),
    layer(
      'teams-does-not-reach-storage',
      'The chat talks to use cases; only the wiring joins it with storage.',
      'teams',
      'application',
      'cards',
      'text',
      'domain',
    ),
    layer(
      'http-knows-no-bot',
      'Routes get what they call as arguments.',
      'http',
      'application',
      'text',
      'domain',
    ),
    layer(
      'local-knows-application-and-domain',
      'Local mode starts processes and demo data through the same use cases as everybody.',
      'local',
      'application',
      'domain',
      'text',
    ),
    layer(
      'telemetry-knows-application-only',
      'Measuring is told what happened; it reaches for nothing.',
      'telemetry',
      'application',
      'domain',
    ),
    sdkHome(
      'opentelemetry-lives-in-telemetry',
      'Loaded only where it is configured.',
      'telemetry',
      ['@opentelemetry/.*', '@azure/monitor-opentelemetry-exporter'],
    ),
    {
      name: 'only-main-wires',
      comment: 'main.ts is the composition root; nothing imports it but what starts the process.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/start\\.js$' },
      to: { path: '^src/main\\.ts$' },
    },
    sdkHome(
      'botbuilder-lives-in-teams',
      'botbuilder is at its end of life: one folder to change when it goes.',
      'teams',
      ['botbuilder', 'botbuilder-.*', 'botframework-.*', '@azure/core-rest-pipeline'],
    ),
    sdkHome('azure-lives-in-storage', 'One folder knows Azure Storage.', 'storage', [
      '@azure/data-tables',
      '@azure/storage-queue',
      '@azure/identity',
    ]),
    sdkHome('templating-lives-in-cards', 'Templates are compiled once, in one place.', 'cards', [
      'adaptivecards-templating',
      'adaptive-expressions',
    ]),
    sdkHome(
      'restify-lives-in-http',
      'restify needs guards in front of it; they live together.',
      'http',
      ['restify'],
    ),
    sdkHome(
      'local-processes-live-in-local',
      'Azurite and the Playground are for local mode and tests.',
      'local',
      ['azurite', '@microsoft/m365agentsplayground'],
    ),
    {
      name: 'no-circular',
      comment: 'A cycle means two files are one thought, or the arrow points the wrong way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody names is dead or miswired.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(main\\.ts|start\\.js)$' },
      to: {},
    },
    {
      name: 'src-not-to-test',
      comment: 'Shipped code does not lean on tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'not-to-dev-dependency',
      comment:
        'What production runs must be a dependency; local mode alone may use development tools.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/local/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import must exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
