/** One file of the tree that is cruised, and the rule it breaks. */
export interface Provocation {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

/** The name of a file that stands in each folder to be imported, and imports nothing that is forbidden. */
const neighbour = 'neighbour.ts';

const folders = [
  'domain',
  'application',
  'text',
  'cards',
  'storage',
  'reports',
  'delivery',
  'teams',
  'http',
  'local',
  'telemetry',
] as const;

type Folder = (typeof folders)[number];

/** A file in a folder that imports from a folder it must not know. */
const arrow = (rule: string, from: Folder, to: Folder): Provocation => ({
  rule,
  path: `src/${from}/outward.ts`,
  text: `import { name } from '../${to}/${neighbour}';\nexport const seen = name;\n`,
});

/** A file beside main.ts, where no layer forbids anything, that uses a package away from its home. */
const stray = (rule: string, name: string): Provocation => ({
  rule,
  path: `src/uses-${name.replaceAll(/[@/]+/gu, '-')}.ts`,
  text: `import '${name}';\n`,
});

/** Each rule of `.dependency-cruiser.mjs`, broken once and nothing else with it. */
export const provocations: readonly Provocation[] = [
  arrow('domain-is-pure', 'domain', 'application'),
  {
    rule: 'domain-knows-no-platform',
    path: 'src/domain/reads-files.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  {
    rule: 'domain-knows-no-platform',
    path: 'src/domain/uses-package.ts',
    text: "import 'pino';\n",
  },
  arrow('application-knows-domain-only', 'application', 'text'),
  arrow('text-knows-domain-only', 'text', 'application'),
  arrow('cards-know-application-text-domain', 'cards', 'delivery'),
  arrow('storage-knows-ports-and-domain', 'storage', 'text'),
  arrow('reports-know-domain-only', 'reports', 'application'),
  arrow('delivery-knows-ports-cards-domain', 'delivery', 'storage'),
  arrow('teams-does-not-reach-storage', 'teams', 'storage'),
  arrow('http-knows-no-bot', 'http', 'teams'),
  arrow('local-knows-application-and-domain', 'local', 'teams'),
  arrow('telemetry-knows-application-only', 'telemetry', 'storage'),
  stray('opentelemetry-lives-in-telemetry', '@opentelemetry/api'),
  {
    rule: 'only-main-wires',
    path: 'src/wires-too.ts',
    text: "import { main } from './main.ts';\nexport const again = main;\n",
  },
  stray('botbuilder-lives-in-teams', 'botbuilder'),
  stray('botbuilder-lives-in-teams', 'botframework-connector'),
  stray('azure-lives-in-storage', '@azure/data-tables'),
  stray('azure-lives-in-storage', '@azure/storage-queue'),
  stray('azure-lives-in-storage', '@azure/identity'),
  stray('templating-lives-in-cards', 'adaptivecards-templating'),
  stray('restify-lives-in-http', 'restify'),
  stray('local-processes-live-in-local', 'azurite'),
  {
    rule: 'no-circular',
    path: 'src/domain/hen.ts',
    text: "import { egg } from './egg.ts';\nexport const hen = (): unknown => egg;\n",
  },
  {
    rule: 'no-circular',
    path: 'src/domain/egg.ts',
    text: "import { hen } from './hen.ts';\nexport const egg = (): unknown => hen;\n",
  },
  { rule: 'no-orphans', path: 'src/domain/alone.ts', text: 'export const alone = true;\n' },
  {
    rule: 'src-not-to-test',
    path: 'src/leans-on-test.ts',
    text: "import { given } from '../test/given.ts';\nexport const leans = given;\n",
  },
  stray('not-to-dev-dependency', 'vitest'),
  {
    rule: 'no-unresolvable',
    path: 'src/imports-nothing.ts',
    text: "import './there-is-no-such-file.ts';\n",
  },
  {
    rule: 'domain-is-pure',
    path: 'src/domain/names-a-type.ts',
    text: `import type { Name } from '../application/${neighbour}';\nexport type Seen = Name;\n`,
  },
];

/** A package that the tree finds installed. */
export interface InstalledPackage {
  readonly name: string;
  readonly isDevelopmentOnly: boolean;
}

/** The packages of the tree; each rule is broken alone, so what belongs to local mode is no development tool here. */
export const installed: readonly InstalledPackage[] = [
  'botbuilder',
  'botframework-connector',
  '@azure/data-tables',
  '@azure/storage-queue',
  '@azure/identity',
  'adaptivecards-templating',
  'restify',
  '@opentelemetry/api',
  'azurite',
  'pino',
  'temporal-polyfill',
]
  .map((name) => ({ name, isDevelopmentOnly: false }))
  .concat([{ name: 'vitest', isDevelopmentOnly: true }]);

const inward = (to: readonly Folder[], ...packages: readonly string[]): string =>
  [
    ...to.map((folder) => `import { name as ${folder} } from '../${folder}/${neighbour}';`),
    ...packages.map((name) => `import '${name}';`),
    `export const name = [${to.join(', ')}];`,
    'export type Name = string;',
    '',
  ].join('\n');

/** What is allowed, in files that are imported by those that break a rule: none of these breaks one. */
export const allowed: Readonly<Record<string, string>> = {
  [`src/domain/${neighbour}`]: inward([], 'temporal-polyfill'),
  [`src/application/${neighbour}`]: inward(['domain']),
  [`src/text/${neighbour}`]: inward(['domain']),
  [`src/cards/${neighbour}`]: inward(['application', 'text', 'domain'], 'adaptivecards-templating'),
  [`src/storage/${neighbour}`]: inward(['application', 'domain'], '@azure/data-tables'),
  [`src/reports/${neighbour}`]: inward(['domain']),
  [`src/delivery/${neighbour}`]: inward(['application', 'cards', 'text', 'domain']),
  [`src/teams/${neighbour}`]: inward(['application', 'cards', 'text', 'domain'], 'botbuilder'),
  [`src/http/${neighbour}`]: inward(['application', 'text', 'domain'], 'restify'),
  [`src/telemetry/${neighbour}`]: inward(['application', 'domain'], '@opentelemetry/api'),
  [`src/local/${neighbour}`]: inward(['application', 'text', 'domain'], 'azurite', 'vitest'),
  'src/main.ts': `${folders
    .map((folder) => `import { name as ${folder} } from './${folder}/${neighbour}';`)
    .join('\n')}\nexport const main = [${folders.join(', ')}];\n`,
  // Two types that name each other are one thought, and nothing of it runs.
  'src/domain/question.ts':
    "import type { Answer } from './answer.ts';\nexport type Question = () => Answer;\n",
  'src/domain/answer.ts':
    "import type { Question } from './question.ts';\nexport type Answer = Question | null;\n",
  'test/given.ts': 'export const given = true;\n',
};
