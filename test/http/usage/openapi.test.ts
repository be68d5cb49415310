import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { broughtFields } from '../../../src/domain/usage/brought.ts';
import { readItem } from '../../../src/http/usage/read-item.ts';
import { readCsvReadings } from '../../../src/http/usage/read-body.ts';
import { startTalk, type Talk } from '../../conversation/talk.ts';
import { bring } from './usage-caller.ts';

const file = new URL('../../../docs/api/usage.openapi.yaml', import.meta.url);

const media = z.object({ example: z.string().optional(), examples: z.unknown().optional() });

const documentShape = z.looseObject({
  paths: z.object({
    '/api/usage': z.object({
      post: z.object({
        responses: z.record(z.string(), z.unknown()),
        requestBody: z.object({
          content: z.object({
            'application/json': z.object({
              examples: z.object({ two: z.object({ value: z.unknown() }) }),
            }),
            'text/csv': media,
          }),
        }),
      }),
    }),
  }),
  components: z.looseObject({
    schemas: z.looseObject({
      Reading: z.looseObject({ properties: z.record(z.string(), z.unknown()) }),
    }),
  }),
});

let document: z.infer<typeof documentShape>;
let talk: Talk;
const ajv = new Ajv2020({ strict: false, validateFormats: false });

beforeAll(async () => {
  const parsed: unknown = parse(await readFile(file, 'utf8'));
  document = documentShape.parse(parsed);
  ajv.addSchema({ $id: 'usage', ...document });
  talk = await startTalk({ usageApi: { localTenant: `t-${randomUUID()}` } });
});

afterAll(async () => {
  await talk.stop();
});

function schema(name: 'Readings' | 'Reading' | 'Answer' | 'Error'): ValidateFunction {
  return ajv.compile({ $ref: `usage#/components/schemas/${name}` });
}

const post = () => document.paths['/api/usage'].post;

describe('The OpenAPI file', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(await readFile(file, 'utf8'));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('names every field of a reading, and none besides', () => {
    const { properties } = document.components.schemas.Reading;
    expect(Object.keys(properties).toSorted()).toEqual([...broughtFields].toSorted());
  });

  it('has examples that are readings', () => {
    const { content } = post().requestBody;
    const example = content['application/json'].examples.two.value;
    expect(schema('Readings')(example)).toBe(true);
    const { readings } = z.object({ readings: z.array(z.unknown()) }).parse(example);
    expect(readings.map((each) => readItem(each).kind)).toEqual(['reading', 'reading']);
    const csv = readCsvReadings(content['text/csv'].example ?? '');
    expect(csv).toMatchObject({ read: 'items', items: [{ kind: 'reading' }] });
  });

  const items: readonly object[] = [
    { customer: 'Contoso', active: 3, date: '2026-11-20' },
    { engagement: 'e', percent: 3.5, date: '2026-11-20', period: 7 },
    { engagement: 'e', percent: '3.5', date: '2026-11-20', workload: 'yammer' },
    { engagement: 'e', active: -1, date: '2026-11-20' },
    { engagement: 'e', active: 10_000_001, date: '2026-11-20' },
    { engagement: 'e', active: '3', date: '2026-11-20' },
    { engagement: 'e', active: 3, date: '2026-11-20', period: 367 },
    { engagement: 'e', active: 3, date: '2026-11-20', workload: 'word' },
    { engagement: 'e', active: 3, date: '2026-11-20', seat: 3 },
    { engagement: 'e', customer: 'Contoso', active: 3, date: '2026-11-20' },
    { engagement: '', active: 3, date: '2026-11-20' },
    { active: 3, date: '2026-11-20' },
    { engagement: 'e', active: 3 },
  ];

  it.each(items)('takes and refuses what the bot does: %j', (item) => {
    expect(schema('Reading')(item)).toBe(readItem(item).kind === 'reading');
  });

  it('describes the answers', async () => {
    const { port } = talk.bot;
    const refused = { readings: [{ engagement: 'e', active: 3, date: '2026-11-20' }] };
    const answers = [
      await bring(port, refused),
      await bring(port, { readings: [] }),
      await bring(port, refused, { key: null }),
      await bring(port, '{', {}),
      await bring(port, '{}', { type: 'text/plain' }),
      await bring(port, { readings: Array(1001).fill({}) }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([207, 400, 400, 400, 415, 413]);
    for (const { status, body } of answers) {
      expect(schema(status < 400 ? 'Answer' : 'Error')(body)).toBe(true);
      expect(Object.keys(post().responses)).toContain(String(status));
    }
  });
});
