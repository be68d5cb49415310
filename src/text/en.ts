import { administration } from './en/administration.ts';
import { answers } from './en/answers.ts';
import { buttons } from './en/buttons.ts';
import { cards } from './en/cards.ts';
import { commands } from './en/commands.ts';
import { day } from './en/day.ts';
import { delivery } from './en/delivery.ts';
import { entries } from './en/entries.ts';
import { events } from './en/events.ts';
import { faults } from './en/faults.ts';
import { files } from './en/files.ts';
import { formParts, forms, type FormWords } from './en/forms.ts';
import { handOut } from './en/hand-out.ts';
import { ledger } from './en/ledger.ts';
import { digest } from './en/digest.ts';
import { share } from './en/share.ts';
import { portfolio } from './en/portfolio.ts';
import { matterName } from './en/matters.ts';
import { names } from './en/names.ts';
import { headlines, reasons, stops } from './en/notices.ts';
import { readiness } from './en/readiness.ts';
import { refusals } from './en/refusals.ts';
import { requestButtons, requestCards } from './en/request-cards.ts';
import { said } from './en/said.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { usage } from './en/usage.ts';

const formsByName: Readonly<Record<keyof typeof forms, FormWords>> = forms;

/** English, and the type that every other language is checked against. */
export const en = {
  /** BCP 47 tag of the language the words are in. */
  language: 'en',
  isRightToLeft: false,
  commands,
  administration,
  names,
  entries,
  events,
  said,
  refusals,
  faults,
  forms: formsByName,
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

/** Every word a person reads, in one language. */
export type Words = typeof en;
