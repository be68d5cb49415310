import {
  noAlert,
  type AlertNotice,
  type AlertState,
  type AlertStep,
} from '../../../../src/domain/usage/alert/alert.ts';
import { reviewAlert } from '../../../../src/domain/usage/alert/review.ts';
import type { AlertScene } from '../../../../src/domain/usage/alert/scene.ts';
import { snoozeAlert } from '../../../../src/domain/usage/alert/snooze.ts';
import type { Reading } from '../../../../src/domain/usage/reading.ts';
import { joinReadings } from '../../../../src/domain/usage/readings.ts';
import { restoreReading, withdrawReading } from '../../../../src/domain/usage/withdrawal.ts';
import { fe, fm, reading } from '../sample-readings.ts';

/** A notice in few words: `opened fe`, `recovered fm`. */
function worded(notice: AlertNotice): string {
  return `${notice.kind === 'warning' ? notice.reason : notice.kind} ${notice.to}`;
}

/** One engagement's warning over time, told step by step; every step answers what it owes. */
export class AlertStory {
  state: AlertState = noAlert;
  steps: readonly AlertStep[] = [];
  notices: readonly AlertNotice[] = [];
  scene: AlertScene = {
    readings: [],
    places: { fe, fm, fta: null },
    now: '2026-11-01T09:00:00.000Z',
    isDeploymentStarted: true,
    isEnded: false,
  };

  /** Looks again after a change of the scene. */
  set(change: Partial<AlertScene>): readonly string[] {
    this.scene = { ...this.scene, ...change };
    const review = reviewAlert(this.state, this.scene);
    this.state = review.state;
    this.steps = [...this.steps, ...review.steps];
    this.notices = review.owed;
    return review.owed.map(worded);
  }

  /** The clock moves to 09:00 of a day. */
  day(date: string): readonly string[] {
    return this.set({ now: `${date}T09:00:00.000Z` });
  }

  /** A reading of that percentage, dated today. */
  read(of: string, changes: Partial<Reading> = {}): readonly string[] {
    const { now, readings } = this.scene;
    const next = reading({ id: `r${of}`, of, date: now.slice(0, 10), at: now, ...changes });
    return this.set({ readings: joinReadings(readings, [next]) });
  }

  /** The FM withdraws a reading. */
  withdraw(id: string): readonly string[] {
    const { now, readings } = this.scene;
    const outcome = withdrawReading(readings, id, { by: fm, at: now, isManager: true });
    return this.set(outcome.kind === 'withdrawn' ? { readings: outcome.readings } : {});
  }

  /** The withdrawal is undone. */
  restore(id: string): readonly string[] {
    return this.set({ readings: restoreReading(this.scene.readings, id) });
  }

  /** Somebody snoozes until 09:00 of a day. */
  snooze(person: string, until: string): readonly string[] {
    const since = this.scene.now;
    const snooze = { person, reason: 'pilot', since, until: `${until}T09:00:00.000Z` };
    this.state = snoozeAlert(this.state, snooze);
    return this.set({});
  }
}
