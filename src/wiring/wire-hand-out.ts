import type { HandingOut } from '../application/hand-out/handing-out.ts';
import { drawChecklist } from './checklist-file.ts';
import type { ServerParts } from '../http/server.ts';
import { Shelf } from '../local/shelf.ts';
import { allowOwnMachine, allowSharePoint } from '../teams/files/file-hosts.ts';
import { uploadFile } from '../teams/files/upload-file.ts';

/** How files are handed out, wired. */
export interface WiredHandOut {
  readonly handingOut: HandingOut;
  /** Whether Teams' own cards ask and show; else ours do, and the shelf takes the files. */
  readonly hasFileCards: boolean;
  /** The shelf's addresses; there are none where there is no shelf. */
  readonly beside: NonNullable<ServerParts['beside']> | null;
  /** Told the port once there is one. */
  readonly listensOn: (port: number) => void;
}

const rules = { answerMs: 10_000, pauseMs: 500 };

/** Hands files out into the person's OneDrive, or in local mode onto a shelf of this machine. */
export function wireHandOut(isLocal: boolean, hasFileCards: boolean): WiredHandOut {
  let address = '';
  const shelf = isLocal && !hasFileCards ? new Shelf(() => address) : null;
  const isAllowed = isLocal ? allowOwnMachine : allowSharePoint;
  return {
    handingOut: {
      draw: drawChecklist,
      upload: (place, bytes) => uploadFile(place, bytes, { ...rules, isAllowed }),
      shelve: shelf && ((name) => shelf.place(name)),
    },
    hasFileCards,
    beside: shelf && shelf.answer,
    listensOn: (port) => {
      address = `http://127.0.0.1:${port}`;
    },
  };
}
