import type { TenantConfig } from './config.ts';
import { packageVersion } from './package-version.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/** The telemetry that is configured; `null`, and nothing of it loaded, when none is. */
export async function tenantTelemetry(config: TenantConfig): Promise<Telemetry | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint } = config;
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString } = config;
  if (otlpEndpoint === undefined && connectionString === undefined) return null;
  const { startOpenTelemetry } = await import('./telemetry/open-telemetry.ts');
  const target =
    otlpEndpoint === undefined ? { connectionString: connectionString ?? '' } : { otlpEndpoint };
  const exportEveryMs = config.TELEMETRY_SECONDS * 1_000;
  return startOpenTelemetry({ target, version: packageVersion(), exportEveryMs });
}
