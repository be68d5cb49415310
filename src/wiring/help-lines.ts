import type { CommandHelp } from '../cards/present.ts';
import { commandsByTopic } from '../teams/commands/table.ts';
import { helpTopics } from '../text/help-topics.ts';
import { commandHelp, wordsFor } from '../text/languages.ts';

const known = new Map<string, readonly CommandHelp[]>();

/** The lines of help in the words of a language, one for each command, by topic. */
export function helpLinesIn(language: string): readonly CommandHelp[] {
  const { language: spoken } = wordsFor(language);
  const lines = known.get(spoken) ?? linesIn(spoken);
  known.set(spoken, lines);
  return lines;
}

function linesIn(language: string): readonly CommandHelp[] {
  return helpTopics.flatMap((topic) =>
    commandsByTopic[topic].map(({ name, aliases, example }) => ({
      ...{ topic, name, aliases, example },
      help: commandHelp(language, name),
    })),
  );
}
