import { join } from 'node:path';
import { startAzurite, type Azurite } from './azurite.ts';
import { atWindow, demoPeople, demoTenant, windowNames, type WindowName } from './demo-people.ts';
import { startPlayground, type Playground } from './playground.ts';

/** Where local mode keeps its data and which ports it takes. */
export interface LocalSettings {
  readonly folder: string;
  readonly botPort: number;
  readonly tablePort: number;
  readonly queuePort: number;
  /** The first of three. */
  readonly playgroundPort: number;
}

const offsets: Readonly<Record<WindowName, number>> = { fe: 0, fm: 1, sme: 2 };

/** The embedded storage of local mode, its data under `azurite` in the data folder. */
export async function startLocalStorage(settings: LocalSettings): Promise<Azurite> {
  const { folder, tablePort, queuePort } = settings;
  return startAzurite({ folder: join(folder, 'azurite'), tablePort, queuePort });
}

/** One chat window for each of the three people, all talking to the bot on this machine. */
export async function startWindows(settings: LocalSettings): Promise<Playground> {
  return startPlayground({
    botEndpoint: `http://127.0.0.1:${settings.botPort}/api/messages`,
    folder: join(settings.folder, 'windows'),
    windows: windowNames.map((name) => ({
      name,
      port: settings.playgroundPort + offsets[name],
      portVariable: 'PLAYGROUND_PORT',
      tenantId: demoTenant,
      bot: { id: `bot-${name}`, name: 'ProPlus Playbook' },
      person: atWindow[name],
      others: demoPeople.filter((each) => each !== atWindow[name]),
    })),
  });
}
