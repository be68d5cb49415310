import type { EngagementAction } from './actions/engagement-actions.ts';
import type { FormAction } from './actions/form-actions.ts';
import type { GeneralAction } from './actions/general-actions.ts';
import type { ReportAction } from './actions/report-actions.ts';

/**
 * What a button carries: its verb, ids, the revision of the card and values typed by the person, nothing that
 * is trusted on the way back. `Action.Execute` and its `Action.Submit` fallback carry the same.
 */
export type CardAction = EngagementAction | FormAction | ReportAction | GeneralAction;

/** The name of what a button does. */
export type Verb = CardAction['verb'];
