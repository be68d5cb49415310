import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const yml = readFileSync('m365agents.yml', 'utf8');

const file = z.string().regex(/^\.\/[\w./-]+$/u);
const packed = z.strictObject({ appPackagePath: file });

/** Where an action writes what it made: what it must name, and under which variable of ours. */
const into = (...names: readonly [string, ...string[]]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.string().regex(/^[A-Z\d_]+$/u)])));

/**
 * What the toolkit's published schema of the file, v1.11, says of the actions used here: what each needs and what else
 * it takes. The whole file was checked against that schema as it is in `@microsoft/teamsfx-core` 3.1.3.
 */
const step = z.discriminatedUnion('uses', [
  z.strictObject({
    uses: z.literal('teamsApp/create'),
    with: z.strictObject({ name: z.string().min(1) }),
    writeToEnvironmentFile: into('teamsAppId'),
  }),
  z.strictObject({
    uses: z.literal('arm/deploy'),
    with: z.strictObject({
      subscriptionId: z.string(),
      resourceGroupName: z.string(),
      bicepCliVersion: z.string().regex(/^v\d+\.\d+\.\d+$/u),
      templates: z.array(
        z.strictObject({ path: file, deploymentName: z.string(), parameters: file.optional() }),
      ),
    }),
  }),
  z.strictObject({
    uses: z.literal('cli/runNpmCommand'),
    with: z.strictObject({ args: z.string(), workingDirectory: z.string().optional() }),
  }),
  z.strictObject({ uses: z.literal('teamsApp/validateAppPackage'), with: packed }),
  z.strictObject({ uses: z.literal('teamsApp/update'), with: packed }),
  z.strictObject({
    uses: z.literal('azureAppService/zipDeploy'),
    with: z.strictObject({
      artifactFolder: z.string(),
      resourceId: z.string(),
      workingDirectory: z.string().optional(),
      ignoreFile: z.string().optional(),
      dryRun: z.boolean().optional(),
      outputZipFile: z.string().optional(),
    }),
  }),
  z.strictObject({
    uses: z.literal('teamsApp/publishAppPackage'),
    with: packed,
    writeToEnvironmentFile: into('publishedAppId'),
  }),
]);

const project = z.strictObject({
  version: z.literal('v1.11'),
  environmentFolderPath: z.string(),
  provision: z.array(step).min(1),
  deploy: z.array(step).min(1),
  publish: z.array(step).min(1),
});

describe('m365agents.yml', () => {
  it('has what each action of the toolkit needs, and nothing that it does not take', () => {
    expect(project.safeParse(parse(yml)).error?.issues).toBeUndefined();
    expect(yml).toMatch(/^# yaml-language-server: \$schema=\S+\/v1\.11\/yaml\.schema\.json$/mu);
  });

  it.each([
    ['a misspelt setting', yml.replace('artifactFolder:', 'artefactFolder:')],
    ['an action that there is not', yml.replace('teamsApp/update', 'teamsApp/renew')],
    ['a missing setting', yml.replace(/^ +name: .*$/mu, '      {}')],
    ['a stage that there is not', `${yml}\nprovisions: []\n`],
  ])('is not taken with %s', (_name, broken) => {
    expect(broken).not.toBe(yml);
    expect(project.safeParse(parse(broken)).success).toBe(false);
  });

  it('names files that there are, but for the package that it makes', () => {
    const { provision } = project.parse(parse(yml));
    const templates = provision.flatMap((each) =>
      each.uses === 'arm/deploy' ? each.with.templates : [],
    );
    for (const { path, parameters } of templates) {
      expect(readFileSync(path, 'utf8')).not.toBe('');
      if (parameters) expect(() => void JSON.parse(readFileSync(parameters, 'utf8'))).not.toThrow();
    }
    expect(templates).toHaveLength(1);
  });
});
