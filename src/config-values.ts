import { z } from 'zod';
import { isTimeZone } from './domain/calendar/time-zones.ts';

/** An Entra id. */
export const guid = z.guid('must be a GUID');

/** A port, up to `largest`. */
export const portNumber = (fallback: number, largest = 65_535) =>
  z
    .string()
    .regex(/^\d{1,5}$/u, 'must be a port number')
    .transform(Number)
    .refine((port) => port >= 1 && port <= largest, `must be a port number from 1 to ${largest}`)
    .default(fallback);

/** Ids separated by commas, in lower case. */
export const guids = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim().toLowerCase())
      .filter((each) => each !== ''),
  )
  .refine(
    (each) => each.every((id) => guid.safeParse(id).success),
    'must be GUIDs, separated by commas',
  );

/** An IANA time zone. */
export const timeZone = z
  .string()
  .default('UTC')
  .refine((zone) => isTimeZone(zone), 'must be an IANA time zone such as Europe/Berlin');

/** An address with TLS. */
export const httpsAddress = z.url({ protocol: /^https$/u, error: 'must be an https address' });

/** Hosts separated by commas, each with its port if that is not the usual one. */
export const hosts = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )
  .refine(
    (each) => each.every((host) => /^[a-z\d.-]+(?::\d{1,5})?$/iu.test(host)),
    'must be hosts, separated by commas',
  );

/** A whole number within these bounds. */
export const wholeNumber = (fallback: number, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/u, 'must be a whole number')
    .transform(Number)
    .refine((given) => given >= least && given <= most, `must be from ${least} to ${most}`)
    .default(fallback);
