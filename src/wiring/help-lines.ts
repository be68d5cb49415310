import type { CommandHelp } from '../cards/present.ts';
import { commandsByTopic } from '../teams/commands/table.ts';
import { helpTopics } from '../text/help-topics.ts';
import { commandHelp } from '../text/languages.ts';

/** The lines of help in a language, one for each command, by topic. */
export function helpLinesIn(language: string): readonly CommandHelp[] {
  return helpTopics.flatMap((topic) =>
    commandsByTopic[topic].map(({ name, aliases, example }) => ({
      ...{ topic, name, aliases, example },
      help: commandHelp(language, name),
    })),
  );
}
