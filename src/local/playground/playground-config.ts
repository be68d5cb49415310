/** Somebody of the demo tenant, as the Playground tells the bot. */
export interface PlaygroundPerson {
  /** The id by which the chat knows them (`from.id`). */
  readonly id: string;
  /** Their Microsoft Entra object id. */
  readonly objectId: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  /** Their user principal name too. */
  readonly email: string;
}

/** What one window is told: who sits at it, who else there is, and which bot it talks to. */
export interface WindowDescription {
  /** A short name unique among the windows, part of its conversations' ids, e.g. `fe`. */
  readonly name: string;
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly person: PlaygroundPerson;
  /** The Playground wants exactly five besides the one who sits at it. */
  readonly others: readonly PlaygroundPerson[];
}

/**
 * The text of a window's `.m365agentsplayground.yml`, written as JSON, which is YAML in which every value is a quoted
 * string: the Playground ends without a word when it reads a number. Its conversations have ids of their own.
 *
 * @throws RangeError when the others are not exactly five people with ids of their own
 */
export function playgroundConfig({
  name,
  tenantId,
  bot,
  person,
  others,
}: WindowDescription): string {
  if (others.length !== 5) {
    throw new RangeError(`The Playground needs exactly five other people, not ${others.length}.`);
  }
  if (new Set([person, ...others].map(({ id }) => id)).size !== 6) {
    throw new RangeError('Every person in the Playground needs an id of their own.');
  }
  const config = {
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: user(person),
    users: others.map(user),
    ...conversations(name),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function conversations(name: string) {
  return {
    personalChat: { id: `a:${name}-personal` },
    groupChat: { id: `19:${name}-group@thread.v2`, name: 'Group Chat' },
    team: {
      id: `19:${name}-general@thread.tacv2`,
      name: 'FastTrack',
      aadGroupId: `${name}-fasttrack-group`,
      channels: [{ id: `19:${name}-customers@thread.tacv2`, name: 'Customers' }],
    },
  };
}

function user({ id, objectId, name, givenName, surname, email }: PlaygroundPerson) {
  // The key is spelled so by the Playground.
  return { id, name, userPrincipleName: email, aadObjectId: objectId, givenName, surname, email };
}
