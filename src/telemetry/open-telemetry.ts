import {
  context,
  SpanStatusCode,
  trace,
  type Attributes,
  type Meter,
  type Tracer,
} from '@opentelemetry/api';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { exportersFor, type Exporters, type TelemetryTarget } from './exporters.ts';
import { gaugesOn } from './gauges.ts';
import type { Telemetry } from './telemetry.ts';

/** What a telemetry is started with. */
export interface TelemetrySettings {
  readonly target: TelemetryTarget;
  /** Of the program, for whoever compares versions. */
  readonly version: string;
  readonly exportEveryMs: number;
}

interface Providers {
  readonly tracer: Tracer;
  readonly meter: Meter;
  readonly stop: () => Promise<void>;
}

function providersOf({ spans, metrics }: Exporters, settings: TelemetrySettings): Providers {
  const resource = defaultResource().merge(
    resourceFromAttributes({
      'service.name': 'proplus-playbook',
      'service.version': settings.version,
    }),
  );
  const tracing = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(spans)],
  });
  tracing.register();
  const reader = new PeriodicExportingMetricReader({
    exporter: metrics,
    exportIntervalMillis: settings.exportEveryMs,
    exportTimeoutMillis: Math.min(10_000, settings.exportEveryMs),
  });
  const metering = new MeterProvider({ resource, readers: [reader] });
  return {
    tracer: tracing.getTracer('proplus-playbook'),
    meter: metering.getMeter('proplus-playbook'),
    stop: async () => {
      await Promise.allSettled([tracing.shutdown(), metering.shutdown()]);
    },
  };
}

function traceWith(tracer: Tracer): Telemetry['trace'] {
  return (name, run) =>
    tracer.startActiveSpan(name, async (span) => {
      try {
        return await run();
      } catch (error) {
        // The fault itself is logged; a trace goes further than a log and says only that there was one.
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
}

function spanOfRequest(tracer: Tracer, kind: string, durationMs: number): void {
  if (!trace.getSpan(context.active())) return;
  const end = Date.now();
  tracer.startSpan(`storage ${kind}`, { startTime: end - durationMs }).end(end);
}

/** Measures into an OTLP endpoint or Application Insights, on the instruments of docs/operate.md. */
export async function startOpenTelemetry(settings: TelemetrySettings): Promise<Telemetry> {
  const { tracer, meter, stop } = providersOf(await exportersFor(settings.target), settings);
  const turns = meter.createHistogram('playbook.turn.duration', { unit: 'ms' });
  const sends = meter.createCounter('playbook.sends');
  const requests = meter.createCounter('playbook.storage.requests');
  return {
    stop,
    trace: traceWith(tracer),
    turn: ({ kind, verb, place, outcome, durationMs }) => {
      const attributes: Attributes = { kind, verb, place, outcome };
      trace.getActiveSpan()?.setAttributes(attributes);
      turns.record(durationMs, attributes);
    },
    send: ({ how, outcome }) => {
      sends.add(1, { how, outcome });
    },
    storageRequest: (kind, durationMs) => {
      requests.add(1, { kind });
      spanOfRequest(tracer, kind, durationMs);
    },
    watch: (read) => {
      gaugesOn(meter, read);
    },
  };
}
