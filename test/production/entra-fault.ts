import { randomUUID } from 'node:crypto';

/** A refusal of Entra's token endpoint. */
export interface EntraFault {
  readonly error: string;
  readonly code: number;
  readonly why: string;
}

/** A refusal: its OAuth error, its AADSTS number and its sentence. */
export const faultOf = (error: string, code: number, why: string): EntraFault => ({
  ...{ error, code, why },
});

/** The status and body with which Entra tells a refusal. */
export function faultAnswer({ error, code, why }: EntraFault): {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
} {
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const told = [
    `AADSTS${code}: ${why}`,
    `Trace ID: ${trace}`,
    `Correlation ID: ${correlation}`,
    `Timestamp: ${timestamp}`,
  ];
  return {
    status: error === 'invalid_client' ? 401 : 400,
    body: {
      error,
      error_description: told.join(' '),
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}
