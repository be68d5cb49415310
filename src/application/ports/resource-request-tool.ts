import type { SmeRequest } from '../../domain/request/request.ts';

/** What the FastTrack Resource Request Tool is told of a request. */
export interface ToolFacts {
  readonly customer: string;
  readonly request: Pick<SmeRequest, 'kind' | 'urgency' | 'text'>;
}

/** Makes the address at which the tool takes a request, filled in. */
export type ToolLink = (facts: ToolFacts) => string;
