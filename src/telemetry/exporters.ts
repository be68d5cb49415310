import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace-node';
import { askNothingElsewhere, tellNothingElsewhere } from './nothing-elsewhere.ts';

/** Where to: any OTLP endpoint, as its base address, or an Application Insights. */
export type TelemetryTarget =
  { readonly otlpEndpoint: string } | { readonly connectionString: string };

/** What brings traces and metrics there. */
export interface Exporters {
  readonly spans: SpanExporter;
  readonly metrics: PushMetricExporter;
}

async function otlp(endpoint: string): Promise<Exporters> {
  const base = endpoint.replace(/\/$/u, '');
  const [{ OTLPTraceExporter }, { OTLPMetricExporter }] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/exporter-metrics-otlp-http'),
  ]);
  return {
    spans: new OTLPTraceExporter({ url: `${base}/v1/traces` }),
    metrics: new OTLPMetricExporter({ url: `${base}/v1/metrics` }),
  };
}

async function applicationInsights(connectionString: string): Promise<Exporters> {
  tellNothingElsewhere();
  const { AzureMonitorMetricExporter, AzureMonitorTraceExporter } =
    await import('@azure/monitor-opentelemetry-exporter');
  const options = { connectionString, disableOfflineStorage: true };
  const exporters = {
    spans: new AzureMonitorTraceExporter(options),
    metrics: new AzureMonitorMetricExporter(options),
  };
  await askNothingElsewhere();
  return exporters;
}

/** Loads only the packages of the one target. */
export async function exportersFor(target: TelemetryTarget): Promise<Exporters> {
  return 'otlpEndpoint' in target
    ? otlp(target.otlpEndpoint)
    : applicationInsights(target.connectionString);
}
