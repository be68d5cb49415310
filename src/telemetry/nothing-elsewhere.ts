import process from 'node:process';

/** What Microsoft's exporter reads before it tells its maker how it is used. */
const silencing = [
  'APPLICATION_INSIGHTS_NO_STATSBEAT',
  'APPLICATIONINSIGHTS_STATSBEAT_DISABLED',
  'APPLICATIONINSIGHTS_SDKSTATS_DISABLED',
];

/** Has the exporter of Application Insights send nothing to its maker; to be called before it is loaded. */
export function tellNothingElsewhere(): void {
  for (const name of silencing) process.env[name] = 'true';
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function call(target: unknown, name: string): unknown {
  const found: unknown = isObject(target) ? Reflect.get(target, name) : undefined;
  return typeof found === 'function' ? Reflect.apply(found, target, []) : undefined;
}

/**
 * Ends the exporter's asking for settings of its maker's, which it begins seconds after it is made and has no switch
 * for. A version that is built otherwise goes on asking, and its test fails.
 */
export async function askNothingElsewhere(): Promise<void> {
  const exporter = import.meta.resolve('@azure/monitor-opentelemetry-exporter');
  const { href } = new URL('_configuration/configurationManager.js', exporter);
  const inside: unknown = await import(href).catch(() => null);
  const manager: unknown = isObject(inside) ? Reflect.get(inside, 'ConfigurationManager') : null;
  call(call(manager, 'getInstance'), 'shutdown');
}
