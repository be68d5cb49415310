import type { Meter, Observable } from '@opentelemetry/api';
import type { Gauges } from './telemetry.ts';

/** Puts the gauges on a meter; each export reads all of them once. */
export function gaugesOn(meter: Meter, read: () => Promise<Gauges>): void {
  const single = {
    queueDepth: meter.createObservableGauge('playbook.queue.depth'),
    oldestWaitingSeconds: meter.createObservableGauge('playbook.notices.oldest', { unit: 's' }),
    parkedNotices: meter.createObservableGauge('playbook.notices.parked'),
    alertsOpen: meter.createObservableGauge('playbook.alerts.open'),
  } satisfies Partial<Record<keyof Gauges, Observable>>;
  const requests = meter.createObservableGauge('playbook.requests.open');
  const names = ['queueDepth', 'oldestWaitingSeconds', 'parkedNotices', 'alertsOpen'] as const;
  meter.addBatchObservableCallback(
    async (observer) => {
      const now = await read();
      for (const name of names) {
        const value = now[name];
        if (value !== null) observer.observe(single[name], value);
      }
      for (const { age, count } of now.requestsOpen) observer.observe(requests, count, { age });
    },
    [...Object.values(single), requests],
  );
}
