import type { CardAction, Verb } from '../card-action.ts';
import type { TextTone, Toned, Tappable, Frame, Fact, Section } from './card-parts.ts';
import type { BandChart, DonutChart, Gauge, Trend } from './chart-views.ts';
import type { FiltersView, FormView, PlanView } from './form-views.ts';

/** One of the playbook's phases in the strip of the engagement card. */
export interface PhaseMark {
  readonly name: string;
  readonly count: string;
  readonly mark: string;
  readonly tone: TextTone;
  readonly weight: 'default' | 'bolder';
}

/** The card of an engagement. */
export interface EngagementView extends Frame {
  readonly phases: readonly PhaseMark[];
  readonly next: Tappable & { readonly title: string; readonly text: string };
  readonly facts: readonly Fact[];
}

/** The card of active usage. */
export interface UsageView extends Frame {
  readonly title: string;
  readonly headline: Toned;
  readonly note: string;
  readonly hasGauge: boolean;
  readonly gauge: Gauge;
  readonly hasTrend: boolean;
  readonly trend: Trend;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

/** A card of lists. */
export interface ChecklistView extends Frame {
  readonly hasTitle: boolean;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** A line of My day: its words are tapped for what they name, the end of the line to let it rest. */
export interface DayRow {
  readonly mark: string;
  readonly tone: TextTone;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly tapVerb: Verb;
  readonly tapData: CardAction;
  readonly rest: string;
  /** What a screen reader says of it. */
  readonly restTitle: string;
  readonly restVerb: Verb;
  readonly restData: CardAction;
}

/** My day. */
export interface DayView extends Frame {
  readonly note: string;
  readonly rows: readonly DayRow[];
  readonly hasQuiet: boolean;
  readonly quiet: string;
}

/** A card that says something: a title, sentences, then facts, then a quiet line. */
export interface MessageView extends Frame {
  readonly hasTitle: boolean;
  readonly title: string;
  readonly paragraphs: readonly { readonly text: string }[];
  readonly hasFacts: boolean;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly hasQuiet: boolean;
  readonly quiet: string;
}

/** The card of readiness results. */
export interface ReadinessView extends Frame {
  readonly title: string;
  readonly headline: Toned;
  readonly notes: readonly { readonly text: string }[];
  readonly hasChart: boolean;
  readonly chart: DonutChart;
  readonly hasFacts: boolean;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

/** Text to copy. */
export interface ExportView extends Frame {
  readonly title: string;
  readonly intro: string;
  readonly label: string;
  readonly text: string;
  readonly hasPages: boolean;
  readonly page: string;
}

/** Many engagements at once. */
export interface PortfolioView extends Frame {
  readonly count: string;
  readonly hasFiltered: boolean;
  readonly filtered: string;
  readonly hasChart: boolean;
  readonly chart: BandChart;
  readonly sections: readonly Section[];
  readonly hasFilters: boolean;
  readonly filters: FiltersView;
  readonly hasQuiet: boolean;
  readonly quiet: string;
}

/** The view model of each template. */
export interface Views {
  readonly engagement: EngagementView;
  readonly usage: UsageView;
  readonly checklist: ChecklistView;
  readonly day: DayView;
  readonly message: MessageView;
  readonly form: FormView;
  readonly export: ExportView;
  readonly readiness: ReadinessView;
  readonly plan: PlanView;
  readonly portfolio: PortfolioView;
}
