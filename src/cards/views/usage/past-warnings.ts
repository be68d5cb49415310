import type { PastAlert } from '../../../domain/usage/alert/alert.ts';
import type { Scene } from '../../reader.ts';
import type { Row, Section } from '../card-parts.ts';
import { row, section } from '../frame.ts';

const mostRows = 3;

function warningRow({ words, formats }: Scene, past: PastAlert): Row {
  const { openedAt, closedAt, end, lowest } = past;
  const { pastWarnings, figure } = words.usage;
  const about = [
    ...(lowest ? [pastWarnings.lowest(figure(lowest, formats))] : []),
    pastWarnings.ends[end](formats.when(closedAt)),
  ];
  return row('○', 'default', pastWarnings.opened(formats.when(openedAt)), about.join(' · '));
}

/** The warnings that are over, newest first: when each opened, how low usage fell, how it ended. */
export function pastWarningsSection(scene: Scene): readonly Section[] {
  const { engagement, words, formats } = scene;
  const { past } = engagement.alert;
  const { pastWarnings } = words.usage;
  const newest = past.slice(-mostRows).toReversed();
  const more = past.length - newest.length;
  const note = more > 0 ? pastWarnings.more(more, formats) : '';
  const rows = newest.map((each) => warningRow(scene, each));
  return rows.length > 0 ? [section(pastWarnings.title, rows, note)] : [];
}
