import type { EngagementLine } from '../../../application/engagement/lines.ts';
import type { Concern } from '../../../domain/portfolio/bearing.ts';
import type { PortfolioEntry } from '../../../domain/portfolio/portfolio.ts';
import { clip } from '../../../text/clip.ts';
import { show, tap } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import { row } from '../frame.ts';
import { bandText } from '../lists/list-view.ts';
import type { Row } from '../card-parts.ts';
import { bandTones } from '../usage/usage-figures.ts';

const customerCharacters = 80;
const nameCharacters = 40;
const reasonCharacters = 80;

type Entry = PortfolioEntry<EngagementLine>;

function concernText(reader: Reader, { line }: Entry, concern: Concern): string {
  const { words, formats } = reader;
  const { portfolio } = words;
  switch (concern) {
    case 'red':
      return bandText(reader, line);
    case 'blocked':
      return portfolio.blockedBy(clip(line.blocked?.reason ?? '', reasonCharacters));
    case 'stalled':
      return portfolio.stalledSince(formats.ago(line.progressAt));
    case 'request-open': {
      const since = line.requests.find(({ state }) => state === 'open')?.since;
      return since ? portfolio.waitsSince(formats.ago(since)) : portfolio.concerns[concern];
    }
    case 'behind-plan':
    case 'waiting':
      return portfolio.concerns[concern];
  }
}

/** What is amiss with an engagement, the most urgent first. */
function alertOf(reader: Reader, entry: Entry): string {
  const { portfolio } = reader.words;
  const { line, bearing } = entry;
  const parts = [
    ...bearing.concerns.map((concern) => concernText(reader, entry, concern)),
    ...(line.fe ? [] : [portfolio.noFe]),
    ...(line.fm ? [] : [portfolio.noFm]),
  ];
  return parts.join(' · ');
}

/** An engagement of a portfolio as one row: what is amiss, who works on it, how far it is; the row opens it. */
export function entryRow(reader: Reader, entry: Entry): Row {
  const { words, formats } = reader;
  const { portfolio, names, usage } = words;
  const { line, bearing } = entry;
  const alert = alertOf(reader, entry);
  const about = [
    ...(bearing.band === 'red' ? [] : [bandText(reader, line)]),
    ...(line.fe ? [portfolio.fe(clip(line.fe.name, nameCharacters))] : []),
    names.phases[line.phase],
    names.phaseCount(line.finished, line.total, formats),
    portfolio.news(formats.ago(entry.newsAt)),
  ];
  return {
    ...row(
      usage.bands[bearing.band].mark,
      bandTones[bearing.band],
      clip(line.customer, customerCharacters),
      about.join(' · '),
    ),
    weight: 'bolder',
    hasAlert: alert !== '',
    alert,
    ...tap(show({ id: line.engagement }, { view: 'engagement' })),
  };
}
