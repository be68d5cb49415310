import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConnector, type Connector } from './connector.ts';
import { layGround, type Ground } from './ground.ts';
import type { Scope } from './scope.ts';

/** What the parts share: made when first asked for, ended with the run. */
export interface Bench {
  readonly scope: Scope;
  /** A new empty folder. */
  readonly folder: () => Promise<string>;
  readonly connector: () => Promise<Connector>;
  /** Storage with so many engagements. */
  readonly ground: (engagements: number) => Promise<Ground>;
  /** Tells whoever waits what is being done. */
  readonly tell: (what: string) => void;
}

/** Prepares a run; nothing is started yet. */
export function prepareBench(scope: Scope, tell: (what: string) => void): Bench {
  const grounds = new Map<number, Promise<Ground>>();
  let connector: Promise<Connector> | null = null;
  const lay = async (engagements: number): Promise<Ground> => {
    tell(`filling storage with ${engagements} engagements`);
    return layGround(scope, engagements);
  };
  const connect = async (): Promise<Connector> => scope.keep(await startConnector());
  return {
    scope,
    tell,
    folder: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'playbook-bench-'));
      scope.keep({ stop: () => rm(folder, { recursive: true, force: true }) });
      return folder;
    },
    connector: () => (connector ??= connect()),
    ground: (engagements) => {
      const known = grounds.get(engagements) ?? lay(engagements);
      grounds.set(engagements, known);
      return known;
    },
  };
}
