import type { AddInCounts } from '../../domain/readiness/report.ts';
import type { Found } from './count-files.ts';
import { fingerprintOf, Fingerprints } from './fingerprints.ts';
import type { SheetRow } from './read-sheet.ts';
import { addInScale } from './scale-words.ts';
import type { Columns } from './sheet-kinds.ts';

interface AddIn {
  readonly number: number;
  readonly name: string;
  readonly publisher: string;
  example: string;
  rank: number;
  installs: number;
  devices: number;
}

/** Add-ins of a company are hundreds; more than this is no list of them. */
const mostAddIns = 50_000;
const nameCharacters = 120;

/** A whole number in a cell, also as a text with separators; 0 where there is none. */
export function readCount(cell: string): number {
  const digits = cell.replaceAll(/[\s.,'’]/gu, '');
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : 0;
}

const clean = (text: string): string =>
  text.replaceAll(/[\p{C}\s]+/gu, ' ').slice(0, nameCharacters);

/** Add-ins as rows pass by: each is its name and publisher, whatever its versions and applications. */
export class AddInCounter {
  readonly #allDevices: Fingerprints;
  readonly #addIns = new Map<string, AddIn>();
  readonly #pairs = new Fingerprints();
  readonly #scale = addInScale();

  constructor(devices: Fingerprints) {
    this.#allDevices = devices;
  }

  /** Takes one row of either sheet; `false` when it names no add-in. */
  take(row: SheetRow, columns: Columns): boolean {
    const cell = (position: number | undefined): string =>
      position === undefined ? '' : row.text(position);
    const name = clean(cell(columns.addIn));
    if (name === '') return false;
    const addIn = this.#addInOf(name, clean(cell(columns.publisher)));
    if (!addIn) return true;
    addIn.rank = Math.max(addIn.rank, this.#scale.rankOf(cell(columns.readiness)));
    addIn.installs += readCount(cell(columns.installs));
    this.#noteDevice(addIn, cell(columns.device));
    return true;
  }

  counts(): AddInCounts {
    const counts: number[] = [];
    // A status that is nowhere says as little as one that is unknown (docs/rules.md §6).
    const unknown = this.#scale.rankOf('Unknown');
    for (const { rank: found } of this.#addIns.values()) {
      const rank = found === 0 ? unknown : found;
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    const tally = this.#scale.tally(counts);
    return {
      total: this.#addIns.size,
      states: {
        'highly-adopted': tally.of('highly-adopted'),
        adopted: tally.of('adopted'),
        'supported-version': tally.of('supported-version'),
        'adopted-version': tally.of('adopted-version'),
        unknown: tally.of('unknown'),
        'insufficient-data': tally.of('insufficient-data'),
        'contact-provider': tally.of('contact-provider'),
      },
      otherStates: tally.others,
    };
  }

  /** One problem for each add-in whose provider is to be asked. */
  problems(): readonly Found[] {
    const toContact = [...this.#addIns.entries()].filter(
      ([, { rank }]) => this.#scale.valueOf(rank) === 'contact-provider',
    );
    return toContact.map(([key, { name, publisher, devices, installs, example }]) => ({
      problem: {
        ...{ key, kind: 'add-in', name, publisher, severity: null, files: 0 },
        devices: devices > 0 ? devices : installs,
      },
      example,
    }));
  }

  #addInOf(name: string, publisher: string): AddIn | undefined {
    const key = `a-${fingerprintOf(`${name}\n${publisher}`.toLowerCase())}`;
    const known = this.#addIns.get(key);
    if (known || this.#addIns.size >= mostAddIns) return known;
    const number = this.#addIns.size;
    const addIn = { number, name, publisher, example: '', rank: 0, installs: 0, devices: 0 };
    this.#addIns.set(key, addIn);
    return addIn;
  }

  #noteDevice(addIn: AddIn, name: string): void {
    if (name === '') return;
    const device = this.#allDevices.numberOf(name.toLowerCase());
    const before = this.#pairs.count;
    if (this.#pairs.numberOfPair(addIn.number, device) !== before) return;
    addIn.devices += 1;
    if (addIn.example === '') addIn.example = clean(name);
  }
}
