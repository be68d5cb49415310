import { inflateSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { appManifest, searchCommand } from '../../manifest/app-manifest.ts';
import { menuOf, mostLines, scopes } from '../../manifest/menus.ts';
import { readSettings, type PackageSettings } from '../../manifest/package-settings.ts';
import { renderPackage } from '../../manifest/render-package.ts';
import { commands } from '../../src/teams/commands/table.ts';
import { readCommand } from '../../src/teams/commands/read-command.ts';
import { contextFor } from '../teams/commands/reading.ts';

const environment = {
  BOT_ID: '00000000-0000-4000-8000-00000000a11d',
  BOT_DOMAIN: 'playbook.example.com',
  DEVELOPER_NAME: 'Somebody',
  DEVELOPER_WEBSITE: 'https://example.com',
};

function settingsFor(more: Readonly<Record<string, string>> = {}): PackageSettings {
  const read = readSettings({ ...environment, ...more }, '1.2.3');
  if (read.read === 'faults') throw new Error(read.faults.join());
  return read.settings;
}

describe('The menu of each scope', () => {
  it.each(scopes)('%s has ten lines at most, each as short as Teams shows it', (scope) => {
    const lines = menuOf(scope);
    expect(lines.length).toBeLessThanOrEqual(mostLines);
    for (const { title, description } of lines) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description).toMatch(/^\S.{0,126}\S$/u);
    }
    expect(new Set(lines.map(({ title }) => title)).size).toBe(lines.length);
  });

  it.each(scopes)('%s types what the bot reads as that very command', (scope) => {
    for (const { title } of menuOf(scope)) {
      const command = commands.find(({ name }) => name === title);
      const context = contextFor(title, { customers: [] });
      expect([title, readCommand(title, context)?.reading]).toEqual([
        title,
        command?.read('', context),
      ]);
    }
  });

  it('stands in the manifest as it is', () => {
    const { bots } = appManifest(settingsFor());
    expect(bots?.[0]?.commandLists?.map(({ scopes: of, commands: lines }) => [of, lines])).toEqual(
      scopes.map((scope) => [[scope], menuOf(scope)]),
    );
  });
});

describe('The manifest', () => {
  it('has a version of three numbers, that of the package', () => {
    expect(appManifest(settingsFor()).version).toBe('1.2.3');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it('is for the personal chat, teams and group chats, takes files and can be searched', () => {
    const { bots, composeExtensions } = appManifest(settingsFor());
    expect(bots).toMatchObject([
      { botId: environment.BOT_ID, scopes: ['personal', 'team', 'groupChat'], supportsFiles: true },
    ]);
    expect(composeExtensions).toMatchObject([{ commands: [{ id: searchCommand, type: 'query' }] }]);
  });

  it('names the app apart from the bot where both are given, and says which trial it is', () => {
    const id = '00000000-0000-4000-8000-00000000feed';
    const given = settingsFor({ TEAMS_APP_ID: id, APP_NAME_SUFFIX: '(dev)' });
    expect(appManifest(given)).toMatchObject({ id, name: { short: 'ProPlus Playbook (dev)' } });
  });
});

describe('The package', () => {
  it('fits the schema and holds the manifest and the two icons', async () => {
    const rendered = await renderPackage(settingsFor());
    if (rendered.rendered === 'faults') throw new Error(rendered.faults.join());
    const files = unzipSync(rendered.zip);
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).toBe(rendered.manifest);
  });

  it('is the same to the byte each time', async () => {
    expect(await renderPackage(settingsFor())).toEqual(await renderPackage(settingsFor()));
  });

  it('is not written when the schema finds a fault', async () => {
    const rendered = await renderPackage({ ...settingsFor(), botId: 'no-guid' });
    expect(rendered.rendered).toBe('faults');
  });

  it('is refused with every fault of what it is rendered for', () => {
    expect(readSettings({ BOT_DOMAIN: 'https://x', BOT_ID: 'x' }, '1.2.3')).toEqual({
      read: 'faults',
      faults: [
        'BOT_ID must be a GUID',
        'BOT_DOMAIN must be a host without https://',
        'DEVELOPER_NAME is missing',
        'DEVELOPER_WEBSITE is missing',
      ],
    });
  });
});

/** The pixels of a PNG of ours: eight bits of red, green, blue and opacity, no filter. */
function pixelsOf(name: string): { readonly size: number; readonly pixels: readonly number[][] } {
  const file = readFileSync(`manifest/${name}`);
  const size = file.readUInt32BE(16);
  const length = file.readUInt32BE(33);
  const rows = inflateSync(file.subarray(41, 41 + length));
  const pixels = Array.from({ length: size * size }, (_, index) => {
    const at = Math.floor(index / size) * (size * 4 + 1) + 1 + (index % size) * 4;
    return [...rows.subarray(at, at + 4)];
  });
  return { size, pixels };
}

describe('The icons', () => {
  it('are 192 pixels in colour, to the edge, the symbol within the 96 in the middle', () => {
    const { size, pixels } = pixelsOf('color.png');
    expect(size).toBe(192);
    const [corner] = pixels;
    const outside = pixels.filter((_, index) =>
      [index % size, Math.floor(index / size)].some((each) => each < 46 || each >= 146),
    );
    expect(new Set(pixels.map(([, , , alpha]) => alpha))).toEqual(new Set([255]));
    expect(new Set(outside.map(String))).toEqual(new Set([String(corner)]));
  });

  it('are 32 pixels as an outline, white on nothing and up to the edge', () => {
    const { size, pixels } = pixelsOf('outline.png');
    expect(size).toBe(32);
    for (const pixel of pixels) expect(pixel.slice(0, 3)).toEqual([255, 255, 255]);
    expect(pixels[0]?.[3]).toBe(0);
    expect(pixels.slice(0, size).some(([, , , alpha]) => alpha !== 0)).toBe(true);
  });
});
