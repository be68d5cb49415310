import { checkSnooze } from '../../usage/alert/snooze.ts';
import { checkReading, type Reading } from '../../usage/reading.ts';
import { newAmong } from '../../usage/readings.ts';
import { withdrawReading } from '../../usage/withdrawal.ts';
import type { NewReading, UsageCommand } from '../commands.ts';
import { accept, refuse, type Circumstances, type Decide, type Decision } from './decision.ts';
import type { Engagement } from '../engagement.ts';
import type { EngagementEvent } from '../events.ts';

type Unsigned = Omit<Reading, 'by' | 'at' | 'withdrawn'>;

/** Typed counts over exactly the entitled seats compare with what files say of them (docs/rules.md §4). */
function named({ entitledSeats: seats }: Engagement, reading: NewReading): Unsigned {
  const { figure, denominator } = reading;
  if (figure.kind === 'of-entitled') {
    const { active } = figure;
    return { ...reading, figure: { kind: 'counts', active, seats }, denominator: 'entitled-seats' };
  }
  const isEntitled = figure.kind === 'counts' && figure.seats === seats;
  const kept = denominator === 'as-given' && isEntitled ? 'entitled-seats' : denominator;
  return { ...reading, figure, denominator: kept };
}

function signed(
  engagement: Engagement,
  reading: NewReading,
  { actor, now }: Circumstances,
): Reading {
  return { ...named(engagement, reading), by: actor.person, at: now, withdrawn: null };
}

/** What was brought together is one event; `null` of nothing. */
function recording(readings: readonly Reading[]): EngagementEvent | null {
  const [reading, ...others] = readings;
  if (!reading) return null;
  return others.length === 0 && reading.source.kind !== 'api'
    ? { type: 'reading-recorded', reading }
    : { type: 'readings-recorded', readings };
}

/** All or nothing: one that cannot be kept refuses them all. */
function decideReadings(
  engagement: Engagement,
  brought: readonly NewReading[],
  circumstances: Circumstances,
): Decision {
  const readings = brought.map((reading) => signed(engagement, reading, circumstances));
  const wrong = readings
    .map((reading) => checkReading(reading, circumstances.now))
    .find((check) => check !== null);
  if (wrong) return refuse(wrong);
  const event = recording(newAmong(engagement.readings, readings));
  return event ? accept(event) : refuse({ refused: 'no-change', what: 'reading' });
}

/** Whoever brought it withdraws it, or the FM; while there is no FM, whoever is engaged. */
function decideWithdrawal(
  { readings, people }: Engagement,
  id: string,
  { actor, now }: Circumstances,
): Decision {
  const isManager = people.fm === null || people.fm.id === actor.person.id;
  const withdrawal = withdrawReading(readings, id, { by: actor.person, at: now, isManager });
  return withdrawal.kind === 'withdrawn'
    ? accept({ type: 'reading-withdrawn', reading: id })
    : refuse(withdrawal.refusal);
}

/** Decides on readings and on snoozing the warning (docs/rules.md §4, §5). */
export const decideUsage: Decide<UsageCommand> = (engagement, command, circumstances) => {
  switch (command.type) {
    case 'record-readings':
      return decideReadings(engagement, command.readings, circumstances);
    case 'withdraw-reading':
      return decideWithdrawal(engagement, command.reading, circumstances);
    case 'snooze-alert': {
      const { reason, until } = command;
      const person = circumstances.actor.person.id;
      const snooze = { person, reason: reason.trim(), since: circumstances.now, until };
      const wrong = checkSnooze(engagement.alert, snooze);
      return wrong
        ? refuse(wrong)
        : accept({ type: 'alert-snoozed', reason: reason.trim(), until });
    }
  }
};
