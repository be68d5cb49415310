import { administration } from './de/administration.ts';
import { answers } from './de/answers.ts';
import { buttons } from './de/buttons.ts';
import { cards } from './de/cards.ts';
import { commands } from './de/commands.ts';
import { day } from './de/day.ts';
import { delivery } from './de/delivery.ts';
import { digest } from './de/digest.ts';
import { entries } from './de/entries.ts';
import { events } from './de/events.ts';
import { faults } from './de/faults.ts';
import { files } from './de/files.ts';
import { formParts, forms } from './de/forms.ts';
import { handOut } from './de/hand-out.ts';
import { ledger } from './de/ledger.ts';
import { matterName } from './de/matters.ts';
import { names } from './de/names.ts';
import { headlines, reasons, stops } from './de/notices.ts';
import { portfolio } from './de/portfolio.ts';
import { readiness } from './de/readiness.ts';
import { refusals } from './de/refusals.ts';
import { requestButtons, requestCards } from './de/request-cards.ts';
import { said } from './de/said.ts';
import { search } from './de/search.ts';
import { settings } from './de/settings.ts';
import { share } from './de/share.ts';
import { usage } from './de/usage.ts';
import type { Words } from './en.ts';

/** German. */
export const de: Words = {
  language: 'de',
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
