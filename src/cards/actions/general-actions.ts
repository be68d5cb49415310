import type { HelpTopic } from '../../text/help-topics.ts';
import type { Phase } from '../../domain/playbook.ts';
import type { Concern } from '../../domain/portfolio/bearing.ts';
import type { PortfolioSort } from '../../domain/portfolio/portfolio.ts';
import type { Band } from '../../domain/usage/band.ts';

/** A step on a notice that could not be sent; `key` names it among those of the engagement or person. */
interface ParkedStep {
  readonly verb: 'parked-notice';
  readonly step: 'show' | 'release' | 'drop';
  readonly about: 'engagement' | 'person';
  readonly id: string;
  readonly key: string;
}

/** What a portfolio is filtered and sorted by; what is left out is open. */
export interface PortfolioAsk {
  readonly fe?: string;
  readonly band?: Band;
  readonly flag?: Concern;
  readonly phase?: Phase;
  readonly days?: number;
  readonly sort: PortfolioSort;
}

/** Shows a page of the portfolio; without `of` the inputs beside the button say which. */
interface ShowPortfolio {
  readonly verb: 'portfolio';
  readonly page: number;
  readonly of?: PortfolioAsk;
}

/** Shows a page of the digest; `period` is the week of the one that was brought. */
interface ShowDigest {
  readonly verb: 'digest';
  readonly page: number;
  readonly period?: string;
}

/** What needs no engagement. */
type General =
  | { readonly verb: 'new'; readonly customer?: string }
  | { readonly verb: 'list' | 'parked' | 'today' | 'queue'; readonly page: number }
  | { readonly verb: 'help'; readonly about?: HelpTopic }
  | { readonly verb: 'settings' }
  | { readonly verb: 'playbook' };

/** What is about no single engagement. */
export type GeneralAction = ParkedStep | ShowPortfolio | ShowDigest | General;
