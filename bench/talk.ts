import { activityOf, personalPlace, type TestPerson } from '../test/teams/activities.ts';
import { tenant } from './codes.ts';
import type { Connector } from './connector.ts';

/** Something said, and what the answer to it must contain. */
export interface Said {
  readonly person: TestPerson;
  readonly text: string;
  readonly expected: readonly string[];
}

/** An answer other than the one expected: what was measured is worth nothing then. */
class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

/** Posts what somebody says in their personal chat; the status of the answer. */
export async function post(
  port: number,
  { serviceUrl }: Connector,
  { person, text }: Pick<Said, 'person' | 'text'>,
): Promise<number> {
  const scene = { tenant, serviceUrl, person, place: personalPlace(person) };
  const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(activityOf(scene, { type: 'message', text, textFormat: 'plain' })),
  });
  await answer.text();
  return answer.status;
}

function check(connector: Connector, { person, text, expected }: Said, status: number): void {
  const said = connector.said(personalPlace(person).conversation);
  // A notice may come beside the answer.
  const isAnswered = said.some((each) => expected.every((part) => each.includes(part)));
  if (status >= 200 && status < 300 && isAnswered) return;
  const detail = `status ${status}, ${said.length} answers, none with ${JSON.stringify(expected)}`;
  throw new WrongAnswer(`“${text}” of ${person.name}: ${detail}: ${String(said[0]).slice(0, 300)}`);
}

/** Says it and waits for the answer; how long that took, in milliseconds. */
export async function sayOne(port: number, connector: Connector, said: Said): Promise<number> {
  connector.clear();
  const start = performance.now();
  const status = await post(port, connector, said);
  const tookMs = performance.now() - start;
  check(connector, said, status);
  return tookMs;
}

/**
 * Says all of it, each by somebody else, so many at once: whoever has their answer makes room for the next. How long
 * that took, in seconds.
 */
export async function sayAll(
  port: number,
  connector: Connector,
  all: readonly Said[],
  atOnce: number,
): Promise<number> {
  connector.clear();
  const statuses = new Map<Said, number>();
  const waiting = all.values();
  const talk = async (): Promise<void> => {
    for (const said of waiting) statuses.set(said, await post(port, connector, said));
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, talk));
  const seconds = (performance.now() - start) / 1_000;
  for (const said of all) check(connector, said, statuses.get(said) ?? 0);
  return seconds;
}
