import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startChild, type Child } from '../children/child-process.ts';
import { requireFreePorts, type PortNeed } from '../children/free-port.ts';
import { playgroundConfig, type WindowDescription } from './playground-config.ts';

/** One chat window to start, and where. */
export interface WindowSettings extends WindowDescription {
  /** FE 56150, FM 56151, SME 56152 unless configured otherwise. */
  readonly port: number;
  /** The environment variable that moves it to another port. */
  readonly portVariable: string;
}

/** Where the windows find the bot and keep their files. */
interface PlaygroundSettings {
  /** The bot's messaging address, e.g. `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: string;
  /** One folder for each window is made in here. */
  readonly folder: string;
  readonly windows: readonly WindowSettings[];
  /** Told of each window that answers. */
  readonly onAnswer?: (name: string) => void;
}

/** A running chat window. */
export interface PlaygroundWindow {
  readonly name: string;
  /** The page to open in a browser. */
  readonly url: string;
  readonly processId: number;
  readonly logFile: string;
  /** Settles when its process is gone, asked or not. */
  readonly ended: Promise<void>;
}

/** The running windows. */
export interface Playground {
  /** In the order in which they were asked for. */
  readonly windows: readonly PlaygroundWindow[];
  /** A sentence for each window that did not start; the others do without it. */
  readonly faults: readonly string[];
  /** Ends every window. */
  readonly stop: () => Promise<void>;
}

// Looked for when it is needed: where no local mode runs it is not installed.
const findScript = (): string =>
  createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
const listenOnLoopback = new URL('../children/listen-on-loopback.ts', import.meta.url);

/** What a window is called in the terminal. */
function windowTitle(name: string): string {
  return `The chat window ${name.toUpperCase()}`;
}

/** The ports that windows take. */
export function windowPorts(windows: readonly WindowSettings[]): readonly PortNeed[] {
  return windows.map(({ name, port, portVariable }) => ({
    purpose: windowTitle(name),
    port,
    variable: portVariable,
  }));
}

/**
 * Starts one Agents Playground for each person, on 127.0.0.1, and waits until their pages answer. No browser is opened
 * and nothing is reported to anybody. The bot hears of a window when a browser opens its page.
 *
 * @throws PortInUse
 */
export async function startPlayground(settings: PlaygroundSettings): Promise<Playground> {
  await requireFreePorts(windowPorts(settings.windows));
  const outcomes = await Promise.allSettled(
    settings.windows.map((window) => startWindow(window, settings)),
  );
  const started = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  );
  const faults = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [sentenceOf(outcome.reason)] : [],
  );
  const stop = async () => {
    await Promise.all(started.map(({ child }) => child.stop()));
  };
  return { windows: started.map(({ window }) => window), faults, stop };
}

function sentenceOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

interface Started {
  readonly child: Child;
  readonly window: PlaygroundWindow;
}

async function startWindow(
  settings: WindowSettings,
  { botEndpoint, folder, onAnswer }: PlaygroundSettings,
): Promise<Started> {
  const { name, port } = settings;
  const ownFolder = join(folder, name);
  const configFile = join(ownFolder, '.m365agentsplayground.yml');
  const logFile = join(ownFolder, 'window.log');
  const url = `http://127.0.0.1:${port}`;
  await mkdir(ownFolder, { recursive: true });
  await writeFile(configFile, playgroundConfig(settings));
  const child = await startChild({
    purpose: windowTitle(name),
    script: findScript(),
    args: [
      ...['start', '--disable-telemetry', '--channel-id', 'msteams', '--port', String(port)],
      ...['--app-endpoint', botEndpoint, '--service-url', `${url}/_connector`],
    ],
    preloads: [listenOnLoopback],
    folder: ownFolder,
    environment: {
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(ownFolder, 'playground.log'),
      TEAMSAPPTESTER_BROWSER: 'none',
    },
    logFile,
    answersAt: [url],
  });
  onAnswer?.(name);
  return { child, window: { name, url, processId: child.processId, logFile, ended: child.ended } };
}
