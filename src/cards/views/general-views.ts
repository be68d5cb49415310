import type { Answer } from '../../application/answers.ts';
import {
  changeLog,
  playbookLinks,
  processes,
  type PlaybookVersion,
} from '../../domain/playbook.ts';
import { clip } from '../../text/clip.ts';
import { button, show } from '../offers/button.ts';
import { readable, withoutInvisible } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import { quoted } from './lists/choose-view.ts';
import { plainHead, row, section } from './frame.ts';
import { lineRow } from './lists/list-view.ts';
import { commandRows, type CommandHelp } from './help-view.ts';
import { generalWays, messageView, saying } from './message-view.ts';
import type { Button, Link, Section } from './card-parts.ts';
import type { MessageView } from './views.ts';

type AnswerOf<S extends Answer['show']> = Extract<Answer, { readonly show: S }>;

/** The first card a person gets. */
export function welcomeView(
  reader: Reader,
  { hasEngagements }: AnswerOf<'welcome'>,
  commands: readonly CommandHelp[],
): MessageView {
  const { welcome } = reader.words.answers;
  return messageView(reader, {
    ...saying(plainHead(welcome.title), welcome.intro),
    more: [hasEngagements ? welcome.goOn : welcome.begin],
    sections: [commandRows(commands.slice(0, 5))],
    quiet: welcome.limits,
    buttons: generalWays(reader),
  });
}

function linksOf({ words }: Reader): readonly Link[] {
  const { buttons } = words;
  return [
    { title: buttons.workflow, url: playbookLinks.workflow },
    { title: buttons.getModern, url: playbookLinks.getModern },
    { title: buttons.mauDefinition, url: playbookLinks.mauDefinition },
    { title: buttons.healthDefinition, url: playbookLinks.healthDefinition },
  ];
}

function playbookSections(reader: Reader, pinned: PlaybookVersion): readonly Section[] {
  const { words, formats } = reader;
  const { playbook } = words.answers;
  const steps = processes.map(({ name, phase }) =>
    row('·', 'default', name, words.names.inPhase(words.names.phases[phase])),
  );
  const changes = changeLog
    .toReversed()
    .map((change) =>
      row(
        '·',
        'default',
        playbook.change(change, formats.day(change.date), formats.day(change.published)),
      ),
    );
  return [
    section(playbook.processes, steps),
    section(playbook.changeLog, changes, playbook.version(formats.day(pinned))),
  ];
}

/** The playbook: its processes, links, version and change log, and feedback to its owner. */
export function playbookView(reader: Reader, { pinned }: AnswerOf<'playbook'>): MessageView {
  const { words } = reader;
  const { playbook } = words.answers;
  return messageView(reader, {
    ...saying(plainHead(playbook.title), playbook.intro),
    sections: playbookSections(reader, pinned),
    buttons: [button(words.buttons.feedback, { verb: 'form', form: 'feedback' })],
    links: linksOf(reader),
  });
}

/** Nothing of that name, with what comes near it. */
export function noEngagementView(
  reader: Reader,
  { words: said, nearest }: AnswerOf<'no-engagement'>,
): MessageView {
  const { noEngagement } = reader.words.answers;
  const { buttons } = reader.words;
  const called = said === null ? '' : clip(withoutInvisible(said), 200);
  const creation =
    called === ''
      ? button(buttons.new, { verb: 'new' })
      : button(buttons.newCalled(readable(called)), { verb: 'new', customer: called });
  const rows = nearest.slice(0, 8).map((line) => lineRow(reader, line));
  const [list, , help] = generalWays(reader);
  return messageView(reader, {
    ...saying(
      plainHead(noEngagement.title),
      said === null ? noEngagement.none : noEngagement.named(quoted(reader, said)),
    ),
    sections: rows.length > 0 ? [section(noEngagement.nearest, rows)] : [],
    buttons: [list, creation, help].filter((each) => each !== undefined),
  });
}

function nameTakenWays({ words }: Reader, answer: AnswerOf<'name-taken'>): readonly Button[] {
  const { buttons } = words;
  const { opening, engagement, joinable, customer } = answer;
  const known = engagement
    ? button(buttons.openCustomer(customer), show({ id: engagement }, { view: 'engagement' }))
    : button(buttons.join, { verb: 'join', e: joinable });
  const { form, values } = opening;
  const id = form.form === 'new' ? form.id : joinable;
  return [known, button(buttons.another, { verb: 'another', id, values })];
}

/** A name that is taken: join, or open a second one. */
export function nameTakenView(reader: Reader, answer: AnswerOf<'name-taken'>): MessageView {
  const { nameTaken } = reader.words.answers;
  const { customer, engagement, fm } = answer;
  const manager = fm ? nameTaken.managed(clip(fm.name, 80)) : nameTaken.unmanaged;
  return messageView(reader, {
    ...saying(plainHead(customer), engagement ? nameTaken.yours : manager),
    buttons: nameTakenWays(reader, answer),
  });
}

/** Those who can give a part are told. */
export function joinAskedView(reader: Reader, { customer }: AnswerOf<'join-asked'>): MessageView {
  const { joinAsked } = reader.words.answers;
  return messageView(reader, {
    ...saying(plainHead(customer), joinAsked),
    buttons: generalWays(reader).slice(0, 1),
  });
}

/** Feedback was taken. */
export function feedbackThanksView(
  reader: Reader,
  { isPassedOn }: AnswerOf<'feedback-thanks'>,
): MessageView {
  const { title, passedOn, kept } = reader.words.answers.feedbackThanks;
  const sentence = isPassedOn ? passedOn : kept;
  return messageView(reader, {
    ...saying(plainHead(title), sentence),
    buttons: generalWays(reader).slice(0, 1),
  });
}

/** What administrators alone may see is asked for by somebody else. */
export function notAdministratorView(reader: Reader): MessageView {
  const { title, sentence } = reader.words.answers.notAdministrator;
  return messageView(reader, {
    ...saying(plainHead(title), sentence),
    buttons: generalWays(reader).slice(0, 1),
  });
}

/** Said in a group chat that is not bound. */
export function answeredPrivatelyView(
  reader: Reader,
  { isOnItsWay }: AnswerOf<'answered-privately'>,
): MessageView {
  const { answeredPrivately, notAnswered } = reader.words.answers;
  const { title, sentence } = isOnItsWay ? answeredPrivately : notAnswered;
  return messageView(reader, saying(plainHead(title), sentence));
}

/** Unknown words, with what could be meant. */
export function notUnderstoodView(
  reader: Reader,
  { said }: AnswerOf<'not-understood'>,
  commands: readonly CommandHelp[],
): MessageView {
  const { title, sentence, examples, button: ofButton } = reader.words.answers.notUnderstood;
  return messageView(reader, {
    ...saying(plainHead(title), said === '' ? ofButton : sentence(quoted(reader, said))),
    more: [examples],
    sections: [commandRows(commands.slice(0, 4))],
    buttons: generalWays(reader),
  });
}

/** An apology with the id under which the fault was logged. */
export function faultView(reader: Reader, { correlation }: AnswerOf<'fault'>): MessageView {
  const { title, sentence, reference } = reader.words.answers.fault;
  return messageView(reader, {
    ...saying(plainHead(title), sentence),
    quiet: reference(correlation),
    buttons: generalWays(reader).slice(0, 1),
  });
}
