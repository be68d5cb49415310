/** A reading of the model: tenths of a percent, `null` for zero seats; days are plain numbers. */
export interface ModelReading {
  readonly id: string;
  readonly day: number;
  readonly tenths: number | null;
  readonly kind: string;
  isGone: boolean;
}

interface OpenWarning {
  readonly isBeginning: boolean;
  on: ModelReading;
  paused: 'stale' | 'no-seats' | null;
  readonly spoke: ModelReading[];
  readonly cards: { readonly to: string; readonly reading: ModelReading }[];
  gone: readonly ModelReading[];
}

const isRed = (reading: ModelReading | null): boolean =>
  reading !== null && reading.tenths !== null && reading.tenths < 400;

/** The rules of §5 once more, in whole tenths and plain days, without anything of the code under test. */
export class WarningModel {
  today = 0;
  isStarted = false;
  isEnded = false;
  fe: string | null = 'fe';
  fm: string | null = 'fm';
  readings: ModelReading[] = [];
  snoozes = new Map<string, number>();
  warning: OpenWarning | null = null;

  get people(): string[] {
    return [...new Set([this.fe, this.fm])].filter((person) => person !== null);
  }

  /** Latest date; of the same date the one brought last. */
  get speaking(): ModelReading | null {
    let best: ModelReading | null = null;
    for (const reading of this.readings) {
      if (!reading.isGone && (best === null || reading.day >= best.day)) best = reading;
    }
    return best;
  }

  get band(): 'red' | 'good' | 'stale' | 'no-seats' | 'none' {
    const { speaking } = this;
    if (!speaking) return 'none';
    if (this.today > speaking.day + 35) return 'stale';
    if (speaking.tenths === null) return 'no-seats';
    return isRed(speaking) ? 'red' : 'good';
  }

  /** The same reading twice is one. */
  add(reading: ModelReading): void {
    const standing = this.readings.findLast((each) => each.day === reading.day && !each.isGone);
    const isKnown = standing?.tenths === reading.tenths && standing.kind === reading.kind;
    if (!isKnown) this.readings.push(reading);
  }

  /** What is owed to whom now. */
  look(): string[] {
    const owed = this.warning ? this.follow(this.warning) : this.begin();
    const over = [...this.snoozes].filter(([, until]) => until <= this.today);
    for (const [person] of over) this.snoozes.delete(person);
    if (!this.warning) this.snoozes.clear();
    return owed;
  }

  private begin(): string[] {
    const { speaking } = this;
    if (this.isEnded || this.band !== 'red' || !speaking) return [];
    const hadBetter = this.readings.some(
      ({ isGone, tenths, id, day }) =>
        !isGone &&
        tenths !== null &&
        tenths >= 400 &&
        !this.readings.some((later) => !later.isGone && later.day === day && later.id > id),
    );
    this.warning = {
      isBeginning: !this.isStarted && !hadBetter,
      on: speaking,
      paused: null,
      spoke: [speaking],
      cards: this.people.map((to) => ({ to, reading: speaking })),
      gone: [],
    };
    return this.people.map((to) => `opened ${to}`);
  }

  private follow(warning: OpenWarning): string[] {
    const warned = [...new Set(warning.cards.map(({ to }) => to))];
    const { speaking, band } = this;
    if (this.isEnded) return this.end([]);
    if (!speaking || (warning.on.isGone && !isRed(speaking))) {
      return this.end(warned.map((to) => `taken-back ${to}`));
    }
    if (band === 'good') {
      const still = warned.filter((to) => this.people.includes(to));
      return this.end(still.map((to) => `recovered ${to}`));
    }
    return [...this.correct(warning), ...this.stay(warning, speaking)];
  }

  private stay(warning: OpenWarning, speaking: ModelReading): string[] {
    const { band } = this;
    if (isRed(speaking)) {
      warning.on = speaking;
      if (!warning.spoke.includes(speaking)) warning.spoke.push(speaking);
    }
    if (band === 'red') {
      warning.paused = null;
      return this.warnFurther(warning, speaking);
    }
    return this.rest(warning, band === 'stale');
  }

  private rest(warning: OpenWarning, isStale: boolean): string[] {
    const isNewlyStale = isStale && warning.paused !== 'stale';
    warning.paused = isStale ? 'stale' : 'no-seats';
    const bringer = this.fe ?? this.fm;
    return isNewlyStale && bringer ? [`reading-wanted ${bringer}`] : [];
  }

  private end(owed: string[]): string[] {
    this.warning = null;
    return owed;
  }

  private correct(warning: OpenWarning): string[] {
    const gone = warning.spoke.filter(({ isGone }) => isGone);
    const changed = warning.spoke.filter(
      (each) => gone.includes(each) !== warning.gone.includes(each),
    );
    warning.gone = gone;
    return changed.flatMap((reading) => {
      const cards = warning.cards.filter((card) => card.reading === reading);
      return [...new Set(cards.map(({ to }) => `corrected ${to}`))];
    });
  }

  private warnFurther(warning: OpenWarning, now: ModelReading): string[] {
    if (warning.isBeginning && !this.isStarted) return [];
    const owed = this.people.flatMap((to) => {
      const until = this.snoozes.get(to);
      if (until !== undefined) return until <= this.today ? [`snooze-over ${to}`] : [];
      const before = this.before(warning, to, now);
      return before !== null && before - (now.tenths ?? 0) >= 50 ? [`fell ${to}`] : [];
    });
    const cards = owed.map((each) => ({ to: each.split(' ')[1] ?? '', reading: now }));
    warning.cards.push(...cards);
    return owed;
  }

  /** Since the last card: the first like reading from there on. */
  private before(warning: OpenWarning, to: string, now: ModelReading): number | null {
    const holding = warning.cards.filter(({ reading }) => !reading.isGone);
    const card = holding.findLast((each) => each.to === to) ?? holding.at(-1);
    const from = card ? warning.spoke.indexOf(card.reading) : 0;
    const since = warning.spoke.slice(from).filter(({ isGone }) => !isGone);
    return since.find(({ kind }) => kind === now.kind)?.tenths ?? null;
  }
}
