import { pino, type Logger } from 'pino';

/** One structured line per turn and per send; never message text, never tokens. */
export type Log = Pick<Logger, 'error' | 'warn' | 'info'>;

/** As much of a fault as tells where it came from: what SDKs hang on their errors (requests, headers) stays out. */
interface ToldFault {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string | number;
  readonly cause?: ToldFault;
}

const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)} …` : text;

/** Whatever looks like a token or carries a signature in its address. */
const secrets =
  /ey[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?|(?<=[?&;](?:sig|tempauth|access_token|AccountKey)=)[^&\s;]+|(?<=Bearer )\S+/giu;

const withoutSecrets = (text: string): string => text.replace(secrets, '[removed]');

function codeOf(error: Error): string | number | undefined {
  const code: unknown = Reflect.get(error, 'code') ?? Reflect.get(error, 'statusCode');
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
}

function toldFault(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return withoutSecrets(clipped(String(error), 500));
  const code = codeOf(error);
  const told: ToldFault = {
    type: error.name,
    message: withoutSecrets(clipped(error.message, 500)),
    stack: withoutSecrets(clipped(error.stack ?? '', 4_000)),
    ...(code === undefined ? {} : { code }),
  };
  const { cause } = error;
  return cause === undefined || depth >= 3 ? told : { ...told, cause: toldFault(cause, depth + 1) };
}

const serializers = {
  err: (error: unknown) => toldFault(error),
  error: (error: unknown) => toldFault(error),
  detail: (detail: unknown) => withoutSecrets(String(detail)),
};

/** A log at this level, one JSON line each on standard error, so that standard output stays for people. */
export function createLog(
  level: string,
  stream: { write(line: string): void } = pino.destination({ fd: 2, sync: false }),
): Log {
  return pino({ level, base: null, serializers }, stream);
}
