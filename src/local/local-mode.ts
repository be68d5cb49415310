import { join, resolve } from 'node:path';
import { azuritePorts, startAzurite, type Azurite } from './children/azurite.ts';
import {
  atWindow,
  demoPeople,
  demoTenant,
  windowNames,
  type WindowName,
} from './playground/demo-people.ts';
import { requireFolder } from './children/folder-claim.ts';
import { requireFreePorts } from './children/free-port.ts';
import {
  startPlayground,
  windowPorts,
  type Playground,
  type WindowSettings,
} from './playground/playground.ts';
import { waitAloud, type Say } from './children/wait-aloud.ts';

/** Where local mode keeps its data, which ports it takes, and what it leaves out. */
export interface LocalSettings {
  readonly folder: string;
  readonly botPort: number;
  readonly tablePort: number;
  readonly queuePort: number;
  /** The first of three. */
  readonly playgroundPort: number;
  /** Whether storage is embedded; else somebody gave one. */
  readonly hasStorage: boolean;
  readonly hasWindows: boolean;
  readonly say: Say;
}

const offsets: Readonly<Record<WindowName, number>> = { fe: 0, fm: 1, sme: 2 };

/** Where the embedded storage keeps its data. */
function storageFolder({ folder }: LocalSettings): string {
  return join(resolve(folder), 'azurite');
}

/**
 * Looks at all that a start needs before anything is started.
 *
 * @throws FolderInUse when another start has the data; PortInUse, which names every port that is taken
 */
export async function requireRoom(settings: LocalSettings): Promise<void> {
  const { botPort, hasStorage, hasWindows } = settings;
  if (hasStorage) await requireFolder(storageFolder(settings));
  await requireFreePorts([
    { purpose: 'The bot', port: botPort, variable: 'PORT' },
    ...(hasStorage ? azuritePorts(settings) : []),
    ...(hasWindows ? windowPorts(windowsOf(settings)) : []),
  ]);
}

/** The embedded storage of local mode, its data under `azurite` in the data folder. */
export async function startLocalStorage(settings: LocalSettings): Promise<Azurite> {
  const { tablePort, queuePort, say } = settings;
  const azurite = startAzurite({ folder: storageFolder(settings), tablePort, queuePort });
  return waitAloud(azurite, () => ['embedded storage'], say);
}

function windowsOf({ playgroundPort }: LocalSettings): readonly WindowSettings[] {
  return windowNames.map((name) => ({
    name,
    port: playgroundPort + offsets[name],
    portVariable: 'PLAYGROUND_PORT',
    tenantId: demoTenant,
    bot: { id: `bot-${name}`, name: 'ProPlus Playbook' },
    person: atWindow[name],
    others: demoPeople.filter((each) => each !== atWindow[name]),
  }));
}

/** One chat window for each of the three people, all talking to the bot on this machine. */
export async function startWindows(settings: LocalSettings): Promise<Playground> {
  const missing = new Set<string>(windowNames);
  const playground = startPlayground({
    botEndpoint: `http://127.0.0.1:${settings.botPort}/api/messages`,
    folder: join(resolve(settings.folder), 'windows'),
    windows: windowsOf(settings),
    onAnswer: (name) => missing.delete(name),
  });
  return waitAloud(
    playground,
    () => [...missing].map((name) => `chat window ${name.toUpperCase()}`),
    settings.say,
  );
}
