import type { FileCounts, Problem } from '../../domain/readiness/report.ts';
import { fileStatuses, isUnreadable, severities } from '../../domain/readiness/scales.ts';
import { fingerprintOf, Fingerprints, Marks } from './fingerprints.ts';
import type { SheetRow } from './read-sheet.ts';
import { severityScale, statusScale } from './scale-words.ts';
import type { Column, Columns } from './sheet-kinds.ts';

/** A problem as it is counted, with the one example that is shown for it. */
export interface Found {
  readonly problem: Problem;
  readonly example: string;
}

interface Guideline {
  readonly name: string;
  readonly number: number;
  readonly example: string;
  rank: number;
  files: number;
  devices: number;
}

/** Guidelines are a few dozen; a report that names more of them than this is none of the toolkit's. */
const mostGuidelines = 2_000;
const exampleCharacters = 160;
const nameCharacters = 180;

/** Everything that stands in a report of files, counted as its rows pass by: a file is its hash. */
export class FileCounter {
  areNamesConcealed = false;
  readonly #devices: Fingerprints;
  readonly #files = new Fingerprints();
  readonly #severity = severityScale();
  readonly #status = statusScale();
  readonly #worst = new Marks();
  readonly #state = new Marks();
  readonly #guidelines = new Map<string, Guideline>();
  readonly #guidelineFiles = new Fingerprints();
  readonly #guidelineDevices = new Fingerprints();
  readonly #unreadableDevices = new Fingerprints();
  #unreadableExample = '';
  #hasStatus = false;

  constructor(devices: Fingerprints) {
    this.#devices = devices;
  }

  /** Takes one row; `false` when it names no file. */
  take(row: SheetRow, columns: Columns): boolean {
    const cell = (column: Column): string => {
      const position = columns[column];
      return position === undefined ? '' : row.text(position);
    };
    const file = this.#fileOf(cell);
    if (file < 0) return false;
    const device = this.#deviceOf(cell('device'));
    this.#hasStatus ||= columns.status !== undefined;
    const status = this.#status.rankOf(cell('status'));
    if (status > this.#state.get(file)) this.#state.set(file, status);
    const severity = this.#severity.rankOf(cell('severity'));
    if (severity > this.#worst.get(file)) this.#worst.set(file, severity);
    this.#noteGuideline(severity, { file, device }, cell);
    this.#noteUnreadable(status, device, cell);
    return true;
  }

  counts(withProposals: number): FileCounts {
    const severity = this.#severity.tally(tallied(this.#worst, this.#files.count));
    const status = this.#status.tally(tallied(this.#state, this.#files.count));
    const rated = severities.reduce((sum, each) => sum + severity.of(each), 0);
    const otherRated = severity.others.reduce((sum, { count }) => sum + count, 0);
    return {
      scanned: this.#files.count,
      withVba: this.#hasStatus ? status.of('has-vba') : rated + otherRated,
      unreadable: fileStatuses.filter(isUnreadable).reduce((sum, each) => sum + status.of(each), 0),
      severities: {
        ready: severity.of('ready'),
        awareness: severity.of('awareness'),
        minimal: severity.of('minimal'),
        limited: severity.of('limited'),
        significant: severity.of('significant'),
      },
      otherSeverities: severity.others,
      statuses: {
        'no-vba': status.of('no-vba'),
        'cloud-based': status.of('cloud-based'),
        'password-protected': status.of('password-protected'),
        inaccessible: status.of('inaccessible'),
        'driver-required': status.of('driver-required'),
        locked: status.of('locked'),
        error: status.of('error'),
        'has-vba': status.of('has-vba'),
      },
      otherStatuses: status.others,
      withProposals,
    };
  }

  /** One problem for each guideline with limited or significant remediation, one for unreadable files. */
  problems(unreadable: number): readonly Found[] {
    const guidelines = [...this.#guidelines.entries()].map(([key, each]): Found => ({
      problem: {
        key,
        kind: 'guideline',
        name: each.name,
        publisher: '',
        severity: this.#severity.valueOf(each.rank) ?? null,
        files: each.files,
        devices: each.devices,
      },
      example: each.example,
    }));
    if (unreadable === 0) return guidelines;
    const devices = this.#unreadableDevices.count;
    const problem = { key: 'u', kind: 'unreadable', name: '', publisher: '' } as const;
    return [
      ...guidelines,
      {
        problem: { ...problem, severity: null, files: unreadable, devices },
        example: this.#unreadableExample,
      },
    ];
  }

  /** A file without a hash is told by where it lies, and on which device. */
  #fileOf(cell: (column: Column) => string): number {
    const hash = cell('hash');
    if (hash !== '') return this.#files.numberOf(hash.toLowerCase());
    const [location, file] = [cell('location'), cell('file')];
    if (file === '') return -1;
    return this.#files.numberOf(`${cell('device')}\n${location}\n${file}`.toLowerCase());
  }

  #deviceOf(name: string): number {
    return name === '' ? -1 : this.#devices.numberOf(name.toLowerCase());
  }

  #noteGuideline(
    rank: number,
    { file, device }: { readonly file: number; readonly device: number },
    cell: (column: Column) => string,
  ): void {
    const severity = this.#severity.valueOf(rank);
    if (severity !== 'limited' && severity !== 'significant') return;
    const guideline = this.#guidelineOf(rank, cell);
    if (!guideline) return;
    if (rank > guideline.rank) guideline.rank = rank;
    if (isNew(this.#guidelineFiles, guideline.number, file)) guideline.files += 1;
    if (device >= 0 && isNew(this.#guidelineDevices, guideline.number, device)) {
      guideline.devices += 1;
    }
  }

  #guidelineOf(rank: number, cell: (column: Column) => string): Guideline | undefined {
    const name = cell('guideline').replaceAll(/\s+/gu, ' ');
    const key = `g-${fingerprintOf(name.toLowerCase())}`;
    const known = this.#guidelines.get(key);
    if (known || this.#guidelines.size >= mostGuidelines) return known;
    const guideline = {
      name: name.slice(0, nameCharacters),
      number: this.#guidelines.size,
      example: this.#exampleOf(cell),
      ...{ rank, files: 0, devices: 0 },
    };
    this.#guidelines.set(key, guideline);
    return guideline;
  }

  #noteUnreadable(rank: number, device: number, cell: (column: Column) => string): void {
    const status = this.#status.valueOf(rank);
    if (status === undefined || !isUnreadable(status)) return;
    if (this.#unreadableExample === '') this.#unreadableExample = this.#exampleOf(cell);
    if (device >= 0) this.#unreadableDevices.numberOfPair(0, device);
  }

  #exampleOf(cell: (column: Column) => string): string {
    const [location, file] = [cell('location'), cell('file')];
    const isJoined = location === '' || /[\\/]$/u.test(location);
    const path = `${location}${isJoined ? '' : '\\'}${file}`;
    this.areNamesConcealed ||= /\*{2}/u.test(path);
    return path.replaceAll(/\p{C}/gu, ' ').slice(0, exampleCharacters);
  }
}

function isNew(pairs: Fingerprints, first: number, second: number): boolean {
  const before = pairs.count;
  return pairs.numberOfPair(first, second) === before;
}

function tallied(marks: Marks, count: number): readonly number[] {
  const counts: number[] = Array.from({ length: 64 }, () => 0);
  for (let number = 0; number < count; number += 1) {
    const mark = marks.get(number);
    counts[mark] = (counts[mark] ?? 0) + 1;
  }
  return counts;
}
