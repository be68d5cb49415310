import { snoozeAlert } from '../../usage/alert/snooze.ts';
import { joinReadings } from '../../usage/readings.ts';
import { withdrawReading } from '../../usage/withdrawal.ts';
import type { Engagement, Stamp } from '../engagement.ts';
import type { UsageEvent } from '../events.ts';

function withdraw(engagement: Engagement, id: string, set: Stamp): Engagement {
  const withdrawal = withdrawReading(engagement.readings, id, { ...set, isManager: true });
  return withdrawal.kind === 'withdrawn'
    ? { ...engagement, readings: withdrawal.readings }
    : engagement;
}

/** The engagement after something happened to its active usage or the warning about it. */
export function evolveUsage(engagement: Engagement, event: UsageEvent, set: Stamp): Engagement {
  switch (event.type) {
    case 'reading-recorded':
      return { ...engagement, readings: joinReadings(engagement.readings, [event.reading]) };
    case 'readings-recorded':
      return { ...engagement, readings: joinReadings(engagement.readings, event.readings) };
    case 'reading-withdrawn':
      return withdraw(engagement, event.reading, set);
    case 'alert-snoozed': {
      const { reason, until } = event;
      const snooze = { person: set.by.id, reason, since: set.at, until };
      return { ...engagement, alert: snoozeAlert(engagement.alert, snooze) };
    }
    case 'alert-moved':
      return { ...engagement, alert: event.alert };
  }
}
