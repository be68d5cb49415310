import { z } from 'zod';
import { missingTogether } from './config-together.ts';
import {
  guid,
  guids,
  hosts,
  httpsAddress,
  portNumber,
  timeZone,
  wholeNumber,
} from './config-values.ts';

/** The environment as the process was given it. */
export type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** What local mode and a real tenant both read. */
const shared = {
  PORT: portNumber(3978),
  DEFAULT_TIME_ZONE: timeZone,
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  STORAGE_CONNECTION_STRING: z.string().optional(),
  RESOURCE_REQUEST_FORM: httpsAddress.optional(),
};

const localEnvironment = z
  .object({
    ...shared,
    PLAYGROUND: z.enum(['on', 'off'], 'must be on or off').default('on'),
    // The first of three.
    PLAYGROUND_PORT: portNumber(56_150, 65_533),
    LOCAL_DATA: z.string().default('.local'),
    AZURITE_TABLE_PORT: portNumber(10_002),
    AZURITE_QUEUE_PORT: portNumber(10_001),
  })
  .superRefine((config, context) => {
    for (const message of sharedPorts(config)) context.addIssue({ code: 'custom', message });
  });

interface LocalPorts {
  readonly PORT: number;
  readonly STORAGE_CONNECTION_STRING?: string | undefined;
  readonly AZURITE_TABLE_PORT: number;
  readonly AZURITE_QUEUE_PORT: number;
  readonly PLAYGROUND: 'on' | 'off';
  readonly PLAYGROUND_PORT: number;
}

/** A sentence for each port that local mode would take twice; what is left out takes none. */
function sharedPorts(config: LocalPorts): readonly string[] {
  const { PORT, STORAGE_CONNECTION_STRING, AZURITE_TABLE_PORT, AZURITE_QUEUE_PORT } = config;
  const { PLAYGROUND, PLAYGROUND_PORT: first } = config;
  const storage = { AZURITE_TABLE_PORT, AZURITE_QUEUE_PORT };
  const single = Object.entries({ PORT, ...(STORAGE_CONNECTION_STRING ? {} : storage) });
  const taken = [
    ...single.map(([name, port]) => ({ name, port })),
    ...(PLAYGROUND === 'on' ? [0, 1, 2] : []).map((offset) => ({
      name: 'PLAYGROUND_PORT (which takes three)',
      port: first + offset,
    })),
  ];
  return taken.flatMap(({ name, port }, index) => {
    const before = taken.slice(0, index).find((each) => each.port === port);
    return before ? [`${before.name} and ${name} both take port ${port}`] : [];
  });
}

/** Looked at whatever else is wrong, so that all faults are named at once. */
const always = { when: () => true };

const tenantEnvironment = z
  .object({
    ...shared,
    MICROSOFT_APP_ID: guid,
    MICROSOFT_APP_TENANT_ID: guid,
    MICROSOFT_APP_TYPE: z
      .enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI')
      .default('UserAssignedMSI'),
    MICROSOFT_APP_PASSWORD: z.string().optional(),
    MICROSOFT_APP_CERT_THUMBPRINT: z
      .string()
      .regex(/^[\da-f]{40}$/iu, 'must be 40 hexadecimal digits')
      .optional(),
    MICROSOFT_APP_CERT_KEY_FILE: z.string().optional(),
    STORAGE_ACCOUNT: z
      .string()
      .regex(/^[a-z0-9]{3,24}$/u, 'must be the name of a storage account')
      .optional(),
    STORAGE_TABLE_ENDPOINT: httpsAddress.optional(),
    STORAGE_QUEUE_ENDPOINT: httpsAddress.optional(),
    ALLOWED_TENANTS: guids,
    ADMINS: guids,
    PLAYBOOK_OWNER: guid.toLowerCase().optional(),
    TEAMS_APP_ID: guid.optional(),
    CLOUD: z.enum(['Public', 'USGov'], 'must be Public or USGov').default('Public'),
    SERVICE_HOSTS: hosts,
    OPENID_METADATA_URL: z.url('must be an address').optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url('must be an address').optional(),
    APPLICATIONINSIGHTS_CONNECTION_STRING: z
      .string()
      .regex(/InstrumentationKey=/u, 'must be the connection string of an Application Insights')
      .optional(),
    TELEMETRY_SECONDS: wholeNumber(60, 1, 3_600),
    RETENTION_DAYS: wholeNumber(0, 0, 3_650),
    REPLICAS: wholeNumber(1, 1, 20),
  })
  .superRefine((env, context) => {
    for (const message of missingTogether(env)) context.addIssue({ code: 'custom', message });
  }, always);

/** Local mode: everything on this machine, no tokens, loopback only. */
export type LocalConfig = z.infer<typeof localEnvironment> & { readonly mode: 'local' };

/** A real tenant. */
export type TenantConfig = z.infer<typeof tenantEnvironment> & { readonly mode: 'tenant' };

/** How this process is to run. */
export type Config = LocalConfig | TenantConfig;

/** The configuration, or every fault in it, each a sentence that names its variable. */
export type ConfigRead =
  | { readonly kind: 'config'; readonly config: Config }
  | {
      readonly kind: 'faults';
      readonly faults: readonly string[];
      /** Where a tenant's variables are described, and what made it one. */
      readonly remedy: string | null;
    };

const marksOfATenant = [
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_TENANT_ID',
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_CERT_THUMBPRINT',
  'MICROSOFT_APP_CERT_KEY_FILE',
  'STORAGE_ACCOUNT',
  'STORAGE_TABLE_ENDPOINT',
  'STORAGE_QUEUE_ENDPOINT',
  'ALLOWED_TENANTS',
  'ADMINS',
  'PLAYBOOK_OWNER',
] as const;

/** A half-configured production start must not fall back to a bot without authentication. */
function markOf(environment: Environment): string | null {
  const mark = marksOfATenant.find((name) => environment[name] !== undefined);
  return mark ?? (environment['NODE_ENV'] === 'production' ? 'NODE_ENV=production' : null);
}

function remedyFor(mark: string): string {
  return `${mark} is set, so this is no local mode. What a tenant needs: .env.example says what each variable is, docs/install.md how it all is set up. With nothing of a tenant set, npm start is local mode.`;
}

function faultsOf(error: z.ZodError, environment: Environment): readonly string[] {
  return error.issues.map(({ path, message }) => {
    const name = path.join('.');
    if (name === '') return message;
    return environment[name] === undefined ? `${name} is missing` : `${name} ${message}`;
  });
}

/** Empty variables count as not set: a line left blank in .env is no value. */
function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

/** Reads the environment: local mode when nothing of a tenant is set, else a tenant's, naming all faults at once. */
export function readConfig(given: Environment): ConfigRead {
  const environment = withoutBlanks(given);
  const mark = markOf(environment);
  if (mark === null) {
    const read = localEnvironment.safeParse(environment);
    return read.success
      ? { kind: 'config', config: { ...read.data, mode: 'local' } }
      : { kind: 'faults', faults: faultsOf(read.error, environment), remedy: null };
  }
  const read = tenantEnvironment.safeParse(environment);
  return read.success
    ? { kind: 'config', config: { ...read.data, mode: 'tenant' } }
    : { kind: 'faults', faults: faultsOf(read.error, environment), remedy: remedyFor(mark) };
}
