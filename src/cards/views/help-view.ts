import type { Answer } from '../../application/answers.ts';
import { helpTopics, type HelpTopic } from '../../text/help-topics.ts';
import { button, tap } from '../offers/button.ts';
import type { Reader } from '../reader.ts';
import { plainHead, row, section } from './frame.ts';
import { generalWays, messageView, saying } from './message-view.ts';
import type { MessageView } from './views.ts';
import type { Row, Section } from './card-parts.ts';

/** One line of help: what to say, and what comes of it. */
export interface CommandHelp {
  readonly topic: HelpTopic;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly example: string;
  readonly help: string;
}

type HelpAnswer = Extract<Answer, { readonly show: 'help' }>;

/** Commands with what comes of each. */
export function commandRows(commands: readonly CommandHelp[]): Section {
  return section(
    '',
    commands.map(({ example, help }) => ({
      ...row('›', 'accent', example, help),
      weight: 'bolder',
    })),
  );
}

/** The topic that words name, by its own name or that of a command in it; `null` for neither. */
function topicNamed(
  about: string,
  { words }: Reader,
  commands: readonly CommandHelp[],
): HelpTopic | null {
  const said = about.trim().toLowerCase();
  const { topics } = words.answers.help;
  const named = helpTopics.find((topic) => topic === said || topics[topic].toLowerCase() === said);
  const spoken = commands.find(({ name, aliases }) => [name, ...aliases].includes(said));
  return named ?? spoken?.topic ?? null;
}

/** A topic with the names of its commands; a tap opens it. */
function topicRow(topic: HelpTopic, { words }: Reader, commands: readonly CommandHelp[]): Row {
  const names = commands.filter((each) => each.topic === topic).map(({ name }) => name);
  return {
    ...row('·', 'accent', words.answers.help.topics[topic], names.join(' · ')),
    weight: 'bolder',
    ...tap({ verb: 'help', about: topic }),
  };
}

function topicView(
  reader: Reader,
  topic: HelpTopic,
  commands: readonly CommandHelp[],
): MessageView {
  const { words } = reader;
  const { help } = words.answers;
  return messageView(reader, {
    ...saying(plainHead(help.topics[topic]), help.intro),
    sections: [commandRows(commands.filter((each) => each.topic === topic))],
    buttons: [
      button(words.buttons.allTopics, { verb: 'help' }),
      ...generalWays(reader).slice(0, 2),
    ],
  });
}

/** What can be said: the topics, or the commands of one. */
export function helpView(
  reader: Reader,
  { isAdministrator, about }: HelpAnswer,
  commands: readonly CommandHelp[],
): MessageView {
  const topic = topicNamed(about, reader, commands);
  if (topic !== null) return topicView(reader, topic, commands);
  const { answers, buttons } = reader.words;
  const shown = helpTopics.filter((each) => isAdministrator || each !== 'administration');
  const [list, begin] = generalWays(reader);
  return messageView(reader, {
    ...saying(plainHead(answers.help.title), answers.help.intro),
    more: [answers.help.open, ...(isAdministrator ? [answers.help.administrator] : [])],
    sections: [
      section(
        '',
        shown.map((each) => topicRow(each, reader, commands)),
      ),
    ],
    buttons: [list, begin, button(buttons.playbook, { verb: 'playbook' })].filter(
      (each) => each !== undefined,
    ),
  });
}
