/** A gauge from 0 to 100, and the same as a line of text for clients without charts. */
export interface Gauge {
  readonly value: number;
  readonly segments: readonly {
    readonly legend: string;
    readonly size: number;
    readonly color: 'attention' | 'warning' | 'good';
  }[];
  readonly fallback: string;
}

/** One line of a chart; `x` is a day. */
export interface Series {
  readonly legend: string;
  readonly color: 'categoricalBlue' | 'categoricalMarigold' | 'good';
  readonly values: readonly { readonly x: string; readonly y: number }[];
}

/** Lines over days, and the same as a line of text. */
export interface Trend {
  readonly days: string;
  readonly percent: string;
  readonly series: readonly Series[];
  readonly fallback: string;
}

/** A ring of counts, and the same as a line of text for clients without charts. */
export interface DonutChart {
  readonly title: string;
  readonly data: readonly {
    readonly legend: string;
    readonly value: number;
    readonly color: 'good' | 'warning' | 'attention' | 'categoricalBlue' | 'categoricalTeal';
  }[];
  readonly fallback: string;
}

/** How many of something there are, as a ring, and the same as lines of text for clients without charts. */
export interface BandChart {
  readonly title: string;
  readonly data: readonly {
    readonly legend: string;
    readonly value: number;
    readonly color: 'good' | 'warning' | 'attention' | 'neutral';
  }[];
  readonly fallback: string;
}
