import { caps } from '../caps.ts';
import type { Person, Places, Role } from '../people.ts';
import { currentPlaybook } from '../playbook.ts';
import type { LocalDate } from '../time.ts';
import { checkAhead, checkLength, checkPercent, checkSeats, checkText } from './entries.ts';
import type { EngagementId } from './engagement.ts';
import type { Opened } from './events.ts';
import type { WrongEntry } from './refusal.ts';

/** What the form of `new` asks for (docs/rules.md §2). */
export interface Opening {
  readonly id: EngagementId;
  readonly tenant: string;
  readonly customer: string;
  readonly entitledSeats: number;
  /** The role of whoever opens it. */
  readonly myRole: Role;
  /** The person in the other role of FE and FM, when known. */
  readonly other: Person | null;
  readonly fta: Person | null;
  readonly scenario: string;
  readonly targetPercent: number;
  readonly targetBy: LocalDate | null;
}

/** Everything that is wrong with the form, each once, so that it comes back with all of it marked. */
export function checkOpening(opening: Opening, today: LocalDate): readonly WrongEntry[] {
  const { customer, entitledSeats, scenario, targetPercent, targetBy } = opening;
  return [
    checkText('customer', customer, caps.nameCharacters),
    checkSeats('entitled-seats', entitledSeats),
    checkLength('scenario', scenario, caps.textCharacters),
    checkPercent('target-percent', targetPercent),
    targetBy ? checkAhead('target-date', targetBy, today) : null,
  ].filter((wrong) => wrong !== null);
}

function placesOf({ myRole, other, fta }: Opening, me: Person): Places {
  return {
    fe: myRole === 'fe' ? me : myRole === 'fm' ? other : null,
    fm: myRole === 'fm' ? me : other,
    fta: myRole === 'fta' ? me : fta,
  };
}

/** The first event of a checked opening. */
export function openedBy(opening: Opening, me: Person): Opened {
  const { id, tenant, customer, entitledSeats, scenario, targetPercent, targetBy } = opening;
  return {
    type: 'opened',
    id,
    tenant,
    customer: customer.trim(),
    playbook: currentPlaybook,
    entitledSeats,
    people: placesOf(opening, me),
    targetPercent,
    targetBy,
    scenario: scenario.trim(),
  };
}
