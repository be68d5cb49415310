import { hasChoiceOfSeats } from '../../../application/files/file-readings.ts';
import type { Draft } from '../../../application/files/usage-file.ts';
import type { Workload } from '../../../domain/usage/reading.ts';
import type { Scene } from '../../reader.ts';
import type { Fact, Row, Tone } from '../card-parts.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { row } from '../frame.ts';
import { outlookOf, type Outlook } from './file-outlook.ts';

/** What each way to save a report comes to; `null` where nothing can be said of it yet. */
interface Ways {
  readonly ofSeats: Outlook | null;
  readonly ofRows: Outlook | null;
}

function waysOf(scene: Scene, draft: Draft): Ways {
  const ofRows = outlookOf(scene, draft, true);
  return {
    ofRows,
    ofSeats: hasChoiceOfSeats(draft.file) ? outlookOf(scene, draft, false) : ofRows,
  };
}

/** Said once where both ways come to the same, else of each. */
function eachWay(
  { words }: Scene,
  label: string,
  [ofSeats, ofRows]: readonly [seats: string, rows: string],
  tone: Tone,
): readonly Fact[] {
  const { files } = words;
  const texts =
    ofSeats === ofRows
      ? [ofSeats]
      : [ofSeats && files.ifEntitled(ofSeats), ofRows && files.ifRows(ofRows)];
  return texts.filter((text) => text !== '').map((text) => fact(label, text, tone));
}

/** What it says of a workload, counted in one way, and what saving that changes. */
function rowOf({ words }: Scene, workload: Workload, shown: string, outlook: Outlook | null): Row {
  const title = words.files.figureOf(words.names.workloads[workload], shown);
  return row('○', 'default', title, outlook?.changes.get(workload) ?? '');
}

/** What a report says of each workload and what becomes of it; Microsoft 365 Apps of the entitled seats and of its rows. */
export function changeRows(scene: Scene, draft: Draft): readonly Row[] {
  const ways = waysOf(scene, draft);
  const { engagement, words, formats } = scene;
  const { files, usage } = words;
  return draft.file.workloads.flatMap(({ workload, active, rows }) => {
    const shown = (seats: number): string =>
      usage.figure({ kind: 'counts', active, seats }, formats);
    const own = rowOf(scene, workload, files.ofRows(shown(rows)), ways.ofRows);
    const ofSeats = files.ofEntitled(shown(engagement.entitledSeats));
    return workload === 'opp' ? [rowOf(scene, workload, ofSeats, ways.ofSeats), own] : [own];
  });
}

/** Why it cannot be saved, and who is warned when it is; nothing while its day or period is not known. */
export function changeFacts(scene: Scene, draft: Draft): readonly Fact[] {
  const { ofSeats, ofRows } = waysOf(scene, draft);
  if (!ofSeats || !ofRows) return [];
  const { facts } = scene.words.files;
  return [
    ...eachWay(scene, facts.changes, [ofSeats.refusal, ofRows.refusal], 'warning'),
    ...eachWay(scene, facts.warning, [ofSeats.warning, ofRows.warning], 'attention'),
  ];
}
