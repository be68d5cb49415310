import type { Reach } from '../people/member.ts';

/**
 * Asks the platform by which address a person is found; empty when it does not tell.
 * @throws when the platform cannot be asked.
 */
export type FindAddress = (reach: Reach) => Promise<string>;
