import type { Words } from './en.ts';
import { administration } from './es/administration.ts';
import { answers } from './es/answers.ts';
import { buttons } from './es/buttons.ts';
import { cards } from './es/cards.ts';
import { commands } from './es/commands.ts';
import { day } from './es/day.ts';
import { delivery } from './es/delivery.ts';
import { digest } from './es/digest.ts';
import { entries } from './es/entries.ts';
import { events } from './es/events.ts';
import { faults } from './es/faults.ts';
import { files } from './es/files.ts';
import { formParts, forms } from './es/forms.ts';
import { handOut } from './es/hand-out.ts';
import { ledger } from './es/ledger.ts';
import { matterName } from './es/matters.ts';
import { names } from './es/names.ts';
import { headlines, reasons, stops } from './es/notices.ts';
import { portfolio } from './es/portfolio.ts';
import { readiness } from './es/readiness.ts';
import { refusals } from './es/refusals.ts';
import { requestButtons, requestCards } from './es/request-cards.ts';
import { said } from './es/said.ts';
import { search } from './es/search.ts';
import { settings } from './es/settings.ts';
import { share } from './es/share.ts';
import { usage } from './es/usage.ts';

/** Spanish, for every reader whose language tag begins with `es`. */
export const es: Words = {
  language: 'es',
  isRightToLeft: false,
  commands,
  administration,
  names,
  entries,
  events,
  said,
  refusals,
  faults,
  forms,
  formParts,
  day,
  search,
  settings,
  delivery,
  ledger,
  portfolio,
  digest,
  share,
  handOut,
  notices: { headlines, reasons, stops },
  buttons,
  cards,
  answers,
  usage,
  files,
  readiness,
  requestCards,
  requestButtons,
  matterName,
};
