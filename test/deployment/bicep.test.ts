import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser, type Node } from 'web-tree-sitter';

const files = readdirSync('infra').filter((name) => name.endsWith('.bicep'));
const textOf = (name: string): string => readFileSync(`infra/${name}`, 'utf8');

let parser: Parser;
beforeAll(async () => {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/package.json');
  parser = new Parser();
  parser.setLanguage(
    await Language.load(grammar.replace('package.json', 'tree-sitter-bicep.wasm')),
  );
});

function parse(text: string): Node {
  const tree = parser.parse(text);
  if (!tree) throw new Error('not parsed');
  return tree.rootNode;
}

const namesAfter = (word: string, text: string): string[] =>
  [...text.matchAll(new RegExp(String.raw`^${word} (\w+)`, 'gmu'))].map(([, name = '']) => name);

describe('The templates of infra', () => {
  it.each(files)('%s is Bicep to its grammar', (name) => {
    expect(parse(textOf(name)).hasError).toBe(false);
  });

  it('are looked at by a grammar that finds what is broken', () => {
    expect(parse("resource x 'a@b' = {\n  name: \n").hasError).toBe(true);
  });

  it('give each module exactly what it asks for', () => {
    const main = textOf('main.bicep');
    const modules = [
      ...main.matchAll(/^module \w+ '(?<file>[^']+)' = \{.*?params: \{(?<params>.*?)\n {2}\}/gmsu),
    ];
    expect(modules).toHaveLength(files.length - 1);
    for (const { groups } of modules) {
      const given = [...(groups?.['params'] ?? '').matchAll(/^ {4}(\w+):/gmu)].map(
        ([, name = '']) => name,
      );
      const asked = namesAfter('param', textOf(groups?.['file'] ?? ''));
      expect([groups?.['file'], given.toSorted()]).toEqual([groups?.['file'], asked.toSorted()]);
    }
  });

  it('use of a module what it hands out', () => {
    const main = textOf('main.bicep');
    for (const [, module = '', output = ''] of main.matchAll(/(\w+)\.outputs\.(\w+)/gu)) {
      expect([module, namesAfter('output', textOf(`${module}.bicep`))]).toEqual([
        module,
        expect.arrayContaining([output]),
      ]);
    }
  });

  it('set for the process what its configuration knows, and no secret', () => {
    const names = [...textOf('app.bicep').matchAll(/name: '([A-Z][A-Z_]+)'/gu)].map(
      ([, name = '']) => name,
    );
    const known = readFileSync('.env.example', 'utf8');
    const ofThePlatform = /^(?:WEBSITE|SCM_|NODE_ENV$|AZURE_CLIENT_ID$)/u;
    for (const name of names.filter((each) => !ofThePlatform.test(each)))
      expect(known).toContain(`\n${name}=`);
    expect(names).not.toContain('MICROSOFT_APP_PASSWORD');
    expect(names).not.toContain('STORAGE_CONNECTION_STRING');
  });

  it('set what whoever installs it may say', () => {
    for (const name of [
      'ADMINS',
      'ALLOWED_TENANTS',
      'RETENTION_DAYS',
      'RESOURCE_REQUEST_FORM',
      'TEAMS_APP_ID',
    ])
      expect(textOf('app.bicep')).toContain(`{ name: '${name}', value: `);
  });

  it('have each of their parameters in docs/install.md, and alarms that reach somebody', () => {
    const install = readFileSync('docs/install.md', 'utf8');
    const ofTheTemplates = new Set(['resourceBaseName', 'botDisplayName', 'location', 'planSku']);
    const asked = namesAfter('param', textOf('main.bicep')).filter(
      (name) => !ofTheTemplates.has(name),
    );
    for (const name of asked) expect(install).toMatch(new RegExp(`\\| \`${name}\``, 'u'));
    const given: unknown = JSON.parse(readFileSync('infra/main.parameters.json', 'utf8'));
    expect(given).toHaveProperty('parameters.alarmEmail.value', '${{ALARM_EMAIL}}');
    expect(readFileSync('docs/operate.md', 'utf8')).toContain('`ALARM_EMAIL`');
  });

  it('name nothing that is taken for the whole cloud by what others may have taken', () => {
    const [, bot = ''] =
      /^module bot .*?name: '([^']+)'\n {4}displayName/msu.exec(textOf('main.bicep')) ?? [];
    for (const name of [bot, textOf('app.bicep'), textOf('main.bicep')])
      expect(name).toContain('${uniqueString(resourceGroup().id)}');
  });

  it('keep storage to the identity alone, with the roles of tables and queues', () => {
    const storage = textOf('storage.bicep');
    for (const line of [
      'allowSharedKeyAccess: false',
      'allowBlobPublicAccess: false',
      "minimumTlsVersion: 'TLS1_2'",
      '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
    ])
      expect(storage).toContain(line);
  });

  it('send the log to the workspace, where docs/operate.md looks for it', () => {
    const [, setting = ''] =
      /diagnosticSettings@[^\n]+\n(?<body>.*?)\n\}/su.exec(textOf('app.bicep')) ?? [];
    expect(setting).toContain('scope: app\n');
    expect(setting).toContain('workspaceId: workspaceId\n');
    expect(setting).toMatch(/category: 'AppServiceConsoleLogs'\s+enabled: true/u);
    expect(textOf('main.bicep')).toContain('workspaceId: monitoring.outputs.workspaceId');
    const operate = readFileSync('docs/operate.md', 'utf8');
    expect(operate).toMatch(/^AppServiceConsoleLogs \|.*parse_json\(ResultDescription\)/mu);
    expect(operate).not.toContain('AppTraces');
  });

  it('raise alarms on metrics that the bot exports', () => {
    const exported = ['open-telemetry.ts', 'gauges.ts']
      .map((name) => readFileSync(`src/telemetry/${name}`, 'utf8'))
      .join('\n');
    const asked = [...textOf('monitoring.bicep').matchAll(/name == "([^"]+)"/gu)];
    expect(asked.length).toBeGreaterThan(3);
    for (const [, name] of asked) expect(exported).toContain(`'${name ?? ''}'`);
  });
});
