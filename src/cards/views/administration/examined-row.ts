import type { Examined, Finding } from '../../../application/administration/administration.ts';
import { clip } from '../../../text/clip.ts';
import type { Reader } from '../../reader.ts';
import { row } from '../frame.ts';
import type { Row } from '../card-parts.ts';

interface Told {
  readonly title: string;
  readonly well: string;
  readonly remedy: string;
}

type Of<F extends Finding['of']> = Extract<Finding, { readonly of: F }>;

/** More names than this are a number. */
const mostNames = 8;

function peopleTold({ words, formats }: Reader, { outOfReach }: Of<'people'>): Told {
  const { title, well, remedy, others } = words.administration.check.people;
  const names = outOfReach.slice(0, mostNames).map(({ person }) => clip(person.name, 60));
  const more = outOfReach.length - names.length;
  const all = more > 0 ? [...names, others(more, formats)] : names;
  return { title, well, remedy: remedy(all.join(', ')) };
}

function smesTold({ words }: Reader, { empty }: Of<'sme-lists'>): Told {
  const { title, well, remedy, kinds } = words.administration.check.smes;
  return { title, well, remedy: remedy(empty.map((kind) => kinds[kind]).join(', ')) };
}

function told(reader: Reader, finding: Finding): Told {
  const { check, status } = reader.words.administration;
  switch (finding.of) {
    case 'storage':
      return {
        ...check.storage,
        remedy: check.storage.remedy(clip(finding.faults.join('; '), 300)),
      };
    case 'queue':
      return { ...check.queue, remedy: check.queue.remedy(finding.waitsMinutes) };
    case 'card':
      return { ...check.card, remedy: check.card.remedy(finding.outcome) };
    case 'people':
      return peopleTold(reader, finding);
    case 'sme-lists':
      return smesTold(reader, finding);
    case 'parked':
      return { ...check.parked, remedy: check.parked.remedy(finding.count) };
    case 'identity':
      return { ...check.identity, well: status.identities[finding.identity] };
    case 'telemetry':
      return check.telemetry;
    case 'retention':
      return { ...check.retention, well: check.retention.well(finding.days) };
  }
}

/** One thing that was looked at: well, or with what to do about it. */
export function examinedRow(reader: Reader, { finding, isWell }: Examined): Row {
  const { title, well, remedy } = told(reader, finding);
  return isWell ? row('✔', 'good', title, well) : row('!', 'warning', title, remedy);
}
