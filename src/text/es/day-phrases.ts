const near = /^(?:hoy|ayer|mañana)(?:,|$)/u;

/** `hoy a las 14:05` of `hoy, 14:05`. */
const withHour = (text: string): string =>
  text.replace(/, (?=1\D)/u, ' a la ').replace(/, (?=\d)/u, ' a las ');

/** A formatted day or moment inside a sentence: `hoy`, `ayer a las 9:12`, `el 27 de noviembre`. */
export function theDay(formatted: string): string {
  return near.test(formatted) ? withHour(formatted) : `el ${formatted}`;
}

/** The same after a noun: `de hoy`, `del 27 de noviembre`. */
export function ofDay(formatted: string): string {
  return near.test(formatted) ? `de ${withHour(formatted)}` : `del ${formatted}`;
}
