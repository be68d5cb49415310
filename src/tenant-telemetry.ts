import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { TenantConfig } from './config.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

function versionOfPackage(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** The telemetry that is configured; `null`, and nothing of it loaded, when none is. */
export async function tenantTelemetry(config: TenantConfig): Promise<Telemetry | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint } = config;
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString } = config;
  if (otlpEndpoint === undefined && connectionString === undefined) return null;
  const { startOpenTelemetry } = await import('./telemetry/open-telemetry.ts');
  const target =
    otlpEndpoint === undefined ? { connectionString: connectionString ?? '' } : { otlpEndpoint };
  const exportEveryMs = config.TELEMETRY_SECONDS * 1_000;
  return startOpenTelemetry({ target, version: versionOfPackage(), exportEveryMs });
}
