import type { DigestAnswer, DigestEntry } from '../../../application/digest/digest-answer.ts';
import { localDateOf } from '../../../domain/calendar/time-zones.ts';
import { tell } from '../../../text/by-kind.ts';
import { clip } from '../../../text/clip.ts';
import { button } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import { frameOf, plainHead, section } from '../frame.ts';
import { pageWays } from '../lists/paging.ts';
import type { Button, Row } from '../card-parts.ts';
import type { PortfolioView } from '../views.ts';
import { bandChart } from './band-chart.ts';
import { entryRow } from './entry-row.ts';
import { noChart, noFilters } from './portfolio-view.ts';

const reasonCharacters = 80;

/** What is new of an engagement, and what the reader lets rest, behind what is said of any. */
function digestRow(reader: Reader, entry: DigestEntry): Row {
  const { words, formats, viewer } = reader;
  const { digest } = words;
  const row = entryRow(reader, entry);
  const told = { formats, titleOf: () => words.names.someItem };
  const changes = entry.changes.map((each) => tell(digest.changes, each.change, each, told));
  const { resting } = entry;
  const day = resting ? formats.day(localDateOf(resting.until, viewer.timeZone)) : '';
  const parts = [
    ...(changes.length > 0 ? [digest.changed(changes.join(', '))] : []),
    ...(resting ? [digest.resting(day, clip(resting.reason, reasonCharacters))] : []),
    row.sub,
  ];
  return { ...row, sub: parts.join(' · ') };
}

/** What changed over all engagements since the last digest, in a line. */
function newsOf({ words, formats, viewer }: Reader, { since, tally }: DigestAnswer): string {
  const { digest } = words;
  if (since === null) return digest.first;
  const kinds = ['toRed', 'fromRed', 'blocked', 'unblocked', 'withTasks', 'new', 'gone'] as const;
  const said = kinds
    .filter((kind) => tally[kind] > 0)
    .map((kind) => digest.tally[kind](formats.number(tally[kind])));
  const what = said.length > 0 ? formats.list(said) : digest.nothingNew;
  return digest.since(formats.day(localDateOf(since, viewer.timeZone)), what);
}

function waysOf(reader: Reader, answer: DigestAnswer): readonly Button[] {
  const { buttons } = reader.words;
  const { period } = answer;
  return [
    ...pageWays(reader, answer, (page) => ({ verb: 'digest', page, ...(period && { period }) })),
    button(buttons.portfolio, { verb: 'portfolio', page: 0, of: { sort: 'attention' } }),
    ...(answer.dayLines > 0 ? [button(buttons.today, { verb: 'today', page: 0 })] : []),
  ];
}

function quietOf({ words, formats }: Reader, { dayLines, isProactive }: DigestAnswer): string {
  const { digest } = words;
  return [
    ...(dayLines > 0 ? [digest.dayLines(dayLines, formats)] : []),
    ...(isProactive ? [digest.why] : []),
  ].join(' ');
}

/** The weekly digest of an FM: bands, what is new, and all engagements by attention, a page of them. */
export function digestView(reader: Reader, answer: DigestAnswer): PortfolioView {
  const { words, formats } = reader;
  const { digest, cards } = words;
  const { entries, total, page, pages } = answer;
  const chart = bandChart(reader, answer.bands);
  const quiet = quietOf(reader, answer);
  const count = total === 0 ? digest.empty : digest.count(total, formats);
  const news = total === 0 ? '' : newsOf(reader, answer);
  return {
    ...frameOf(reader, plainHead(digest.title), {
      summary: `${digest.title}: ${count}`,
      banners: [],
      buttons: waysOf(reader, answer),
      links: [],
    }),
    count,
    hasFiltered: news !== '',
    filtered: news,
    hasChart: chart !== null,
    chart: chart ?? noChart,
    sections: [
      section(
        '',
        entries.map((entry) => digestRow(reader, entry)),
        total === 0 ? words.portfolio.none : pages > 1 ? cards.page(page + 1, pages, formats) : '',
      ),
    ],
    ...noFilters(reader),
    hasQuiet: quiet !== '',
    quiet,
  };
}
