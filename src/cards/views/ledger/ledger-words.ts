import type { Attempt, Debt, LedgerEntry, Notice } from '../../../application/ports/notices.ts';
import { clip } from '../../../text/clip.ts';
import { nameOf, type Reader } from '../../reader.ts';
import type { Toned } from '../card-parts.ts';

const nameCharacters = 60;

/** To whom a notice goes, clipped to a line. */
export function recipientOf(reader: Reader, { to, reason }: Notice): string {
  return reason.why === 'shared'
    ? reader.words.ledger.aChat
    : clip(nameOf(reader, to), nameCharacters);
}

/** What a notice is about, in a word or two. */
export function matterOf({ words }: Reader, notice: Notice): string {
  const { matters, ofPerson } = words.ledger;
  return 'breaksQuiet' in notice ? ofPerson[notice.reason.why] : matters[notice.reason.why];
}

function triesOf({ words, formats }: Reader, attempted: number): string {
  return attempted > 1 ? ` · ${words.ledger.tries(attempted, formats)}` : '';
}

/** How far a notice on its way has come, in people's words. */
export function progressText(reader: Reader, { notice, progress, attempted }: Debt): string {
  const { words, formats } = reader;
  const { waits, pending } = words.ledger;
  const tries = triesOf(reader, attempted);
  if (progress.state !== 'waiting') return `${pending(formats.moment(notice.at))}${tries}`;
  if (progress.why === 'muted') return waits.muted(recipientOf(reader, notice));
  if (progress.why === 'not-reachable' || progress.until === null) {
    return waits['not-reachable'](recipientOf(reader, notice));
  }
  return `${waits[progress.why](formats.moment(progress.until))}${tries}`;
}

/** How a notice ended, in people's words. */
export function endingText(reader: Reader, { ending, attempted }: LedgerEntry): string {
  const { words, formats } = reader;
  const { sent, updated, superseded, parked, dropped } = words.ledger;
  const when = formats.moment(ending.at);
  const tries = triesOf(reader, attempted);
  switch (ending.state) {
    case 'sent':
      return `${ending.how === 'put' ? updated(when) : sent(when)}${tries}`;
    case 'superseded':
      return superseded(ending.why, when);
    case 'parked':
      return `${parked(ending.why, when)}${tries}`;
    case 'dropped':
      return dropped(when);
  }
}

/** The mark of an ending, by symbol and colour; the words stand beside it. */
export function endingMark({ ending }: LedgerEntry): Toned {
  switch (ending.state) {
    case 'sent':
      return { text: '✔', tone: 'good' };
    case 'parked':
      return { text: '✖', tone: 'attention' };
    case 'superseded':
    case 'dropped':
      return { text: '○', tone: 'default' };
  }
}

const detailCharacters = 200;

/** What was answered to the last attempt, as the platform or the fault put it. */
export function lastAnswer(attempts: readonly Attempt[], why: string): string {
  const last = attempts.at(-1);
  const said = last?.detail ?? '';
  return clip(said === '' ? why : said, detailCharacters);
}
