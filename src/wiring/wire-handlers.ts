import { randomUUID } from 'node:crypto';
import type { Viewer } from '../application/answers.ts';
import { viewerOf } from '../application/people/viewer.ts';
import type { TurnSeen } from '../application/ports/seen.ts';
import type { World } from '../application/world.ts';
import { presentAnswer } from '../cards/present.ts';
import { helpLinesIn } from './help-lines.ts';
import type { PersonId } from '../domain/people.ts';
import type { Log } from '../log.ts';
import type { BotHandlers } from '../teams/bot.ts';
import { converse } from '../teams/conversation/conversation.ts';
import type { Words } from '../text/en.ts';
import { wordsFor } from '../text/languages.ts';
import type { waysOf } from './wire-ways.ts';

/** From what the handlers of a bot are made. */
export interface HandlerParts {
  readonly world: World;
  readonly ways: ReturnType<typeof waysOf>;
  readonly isAdministrator: (person: PersonId) => boolean;
  /** Pages outside to which cards lead. */
  readonly links: Pick<Viewer, 'toolLink' | 'installLink'>;
  readonly log: Log;
  readonly onTurn: (seen: TurnSeen) => void;
}

const apology = ({ answers: { fault } }: Words, correlation: string): string =>
  `${fault.sentence} ${fault.reference(correlation)}`;

/** What the bot does with what arrives, drawn in the words of whoever it is for. */
export function handlersOf(parts: HandlerParts): BotHandlers {
  const { world, ways, isAdministrator, links, log, onTurn } = parts;
  const conversation = converse({
    world,
    isAdministrator,
    ...ways,
    draw: (answer, member, isAdmin) => {
      const actor = {
        person: { id: member.id, name: member.name },
        isAdministrator: isAdmin,
      };
      const known = viewerOf(member, actor, world.now(), world.defaultTimeZone);
      const viewer = { ...known, ...links };
      return presentAnswer(answer, viewer, wordsFor(viewer.language), helpLinesIn(viewer.language));
    },
  });
  return {
    ...conversation,
    onFault: (error, incoming) => {
      const correlation = randomUUID().slice(0, 8);
      log.error({ correlation, kind: incoming?.kind, err: error }, 'turn failed');
      return correlation;
    },
    apologise: (correlation, locale) => apology(wordsFor(locale), correlation),
    onTurn,
  };
}
