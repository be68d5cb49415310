import type { Refusal, Unchanged } from '../../domain/engagement/refusal.ts';
import { fieldOf } from '../../domain/fields.ts';
import type { ByKind } from '../by-kind.ts';
import { entries } from './entries.ts';
import { undone } from './events.ts';
import { matterName } from './matters.ts';
import { names } from './names.ts';
import { requestRefusals } from './requests.ts';

const characters = { one: 'character', other: 'characters' };
const seats = { one: 'seat', other: 'seats' };

const unchanged: Readonly<Record<Unchanged, string>> = {
  intent: 'The intent is confirmed already.',
  target: 'That is the target already. Say another percentage or date to change it.',
  seats: 'That is the number of entitled seats already.',
  deployed: 'That is the number of deployed seats already.',
  place: 'That is so already. Name somebody else to change it.',
  unblocked: 'It is not blocked.',
  'not-waiting': 'It is not waiting for anything.',
  'not-stalled': 'It is not stalled, so nobody asks.',
  item: 'The item stands like that already. Open the checklist to see it.',
  reading: 'That reading is known already; it is kept once.',
  report:
    'That file is among the results already; it counts once. Bring another file, or save it in place of the last.',
  field: 'That is what the field says already.',
  chat: 'That is so already for this chat.',
  entered: 'Everything that is written is in FTOP already.',
  request: 'That is so already. The card shows how the request stands.',
};

/** Why something was not done, each with what to do instead. */
export const refusals: ByKind<Refusal, 'refused'> = {
  empty: ({ entry }) => `“${entries[entry].label}” is empty. Please fill it in.`,
  'too-long': ({ entry, limit, length }, { formats }) =>
    `“${entries[entry].label}” has ${formats.count(length, characters)}; ${formats.number(limit)} fit. Please shorten it.`,
  'not-whole': ({ entry }) =>
    `“${entries[entry].label}” is a whole number, such as 1000. Please correct it.`,
  'out-of-range': ({ entry, min, max }, { formats }) =>
    `“${entries[entry].label}” lies between ${formats.number(min)} and ${formats.number(max)}. Please correct it.`,
  'past-date': ({ entry, date }, { formats }) =>
    `“${entries[entry].label}”: ${formats.day(date)} has passed. Choose today or a later day.`,
  'future-date': ({ entry, date }, { formats }) =>
    `“${entries[entry].label}”: ${formats.day(date)} has not come yet. Choose today or an earlier day.`,
  'not-a-count': ({ of }) =>
    `The ${of === 'active' ? 'active users' : 'seats'} are a whole number, such as 380. Please correct it.`,
  'not-a-percentage': () => 'Usage is a percentage such as 38.5. Please correct it.',
  'not-a-day': () => 'There is no such day. Write the date like 2026-11-22.',
  'future-reading': ({ date }, { formats }) =>
    `${formats.day(date)} has not come yet. Give the day the reading speaks of.`,
  'unknown-reading': () => 'That reading is not here any more. Look at the usage card.',
  'withdrawn-already': ({ reading }) =>
    `That reading was withdrawn by ${reading.withdrawn?.by.name ?? 'somebody'} already. Bring it again if it is right.`,
  'not-your-reading': ({ reading }) =>
    `That reading is ${reading.by.name}’s. They or the FM can withdraw it.`,
  'no-open-alert': () => 'No usage warning is open, so there is nothing to snooze.',
  'snooze-reason-needed': () => 'Write down why the warning should rest.',
  'snooze-reason-too-long': ({ limit }, { formats }) =>
    `The reason has more than ${formats.count(limit, characters)}. Please shorten it.`,
  'snooze-already-over': () => 'That time has passed. Choose a later day.',
  'snooze-too-long': ({ limitDays }) =>
    `A warning rests for ${limitDays} days at most. Choose an earlier day.`,
  'no-part': () =>
    'You have no part in an engagement like that. Look at your list, or ask its manager for a part in it.',
  'not-yours': ({ role, holder }) =>
    holder
      ? `That belongs to the ${names.roles[role].short}, ${holder.name}. Please ask them to do it.`
      : `That belongs to the ${names.roles[role].short}, and nobody holds that role yet. Assign somebody first.`,
  already: ({ task, progress }, { formats }) => {
    const state = names.taskStates[progress.state].toLowerCase();
    const since = progress.set
      ? `, by ${progress.set.by.name}, ${formats.when(progress.set.at)}`
      : '';
    return `${names.tasks[task]} is ${state} already${since}. Reopen it to change that.`;
  },
  'not-finished': ({ task }) => `${names.tasks[task]} is open, so there is nothing to reopen.`,
  'unknown-task': ({ task }) =>
    `${task} is not a task of this engagement’s playbook version. Look at its tasks.`,
  'reason-needed': ({ task }) =>
    `${names.tasks[task]} is mandatory. Write down why it may be bypassed.`,
  'results-needed': () =>
    `${names.tasks['4105']} is done by its results. Type in the counts, or bypass it with a reason.`,
  'checklist-needed': () =>
    'The checklist is empty. Add an item, or say that there is nothing to remediate.',
  'checklist-first': () =>
    `${names.tasks['3070']} comes first. Finish or bypass it, then the customer’s review can be done.`,
  'items-open': ({ titles }, { formats }) => {
    const named = titles.slice(0, 3).map((title) => formats.quote(title));
    const others = titles.length > 3 ? [`${formats.number(titles.length - 3)} more`] : [];
    const open = formats.count(titles.length, { one: 'item is', other: 'items are' });
    return `${open} still open: ${formats.list([...named, ...others])}. Resolve or accept each first.`;
  },
  'review-date-needed': () => 'Say on which day the customer reviewed the checklist.',
  'start-unconfirmed': ({ isPilotMissing, unfinished }, { formats }) => {
    const pilot = isPilotMissing ? ['no pilot is recorded'] : [];
    const tasks = unfinished.map((task) => `${names.tasks[task]} is not finished`);
    return `Before the deployment: ${formats.list([...pilot, ...tasks])}. A pilot spares support cases. Start all the same?`;
  },
  'not-deployed-widely': ({ deployed, entitled }, { formats }) => {
    const so =
      deployed === null
        ? 'No deployed seats are recorded yet'
        : `${formats.number(deployed)} of ${formats.count(entitled, seats)} are deployed (${formats.share(deployed, entitled)})`;
    return `${so}; ${names.tasks['1247']} is done from ${formats.percent(70)} on. Record the seats, or write down why it counts as done.`;
  },
  ended: ({ how }) =>
    how === 'complete'
      ? 'The engagement is complete. Reopen it to go on.'
      : 'The engagement is closed. Reopen it to go on.',
  'not-ended': () => 'The engagement is open, so there is nothing to reopen.',
  'not-complete': ({ unfinished }, { formats }) =>
    `Not finished yet: ${formats.list(unfinished.map((task) => names.tasks[task]))}. Finish or bypass them first.`,
  'usage-not-green': (_refusal, { formats }) =>
    `Completion needs a fresh usage reading above ${formats.percent(70)}. Record one, or close early with a reason.`,
  'no-change': ({ what }) => unchanged[what],
  'no-such-item': () => 'That item is no longer on the checklist. Open the checklist to see it.',
  ...requestRefusals,
  'cap-reached': ({ cap, limit }, { formats }) =>
    cap === 'notes'
      ? `A request holds ${formats.number(limit)} notes at most. Resolve it with the rest, or write to the FE.`
      : `The checklist holds ${formats.number(limit)} items at most. Put several into one, or keep them in a list of your own.`,
  full: () =>
    'The engagement holds as much text as it can keep. Shorten a field, or put the long text into FTOP and keep a line here.',
  'seats-differ': ({ entitled, said, deployed }, { formats }) =>
    `You said ${formats.number(deployed)} of ${formats.number(said)}, but ${formats.count(entitled, seats)} are entitled. Correct the entitled seats, or record ${formats.number(deployed)} alone.`,
  'more-than-entitled': ({ entitled, said }, { formats }) =>
    `${formats.number(said)} deployed is more than the ${formats.count(entitled, seats)} entitled. Correct one of the two.`,
  'fewer-than-deployed': ({ deployed, said }, { formats }) =>
    `${formats.count(deployed, seats)} are deployed, more than the ${formats.number(said)} you said are entitled. Correct the deployed seats first, or give another number.`,
  'nothing-written': ({ missing }, { formats }) =>
    `Nothing is written yet that could be entered into FTOP. Missing: ${formats.list(missing.map((field) => fieldOf(field).name))}.`,
  overtaken: ({ matter, last }, told) => {
    const who = last
      ? `${last.by.name} changed ${matterName(matter, told)}, ${told.formats.when(last.at)}`
      : `${matterName(matter, told)} was changed`;
    return `Not done: ${who}, after your card was made. Here is how it stands; press again if you still want to.`;
  },
  'personal-chat': () =>
    'This is our personal chat, which nobody else reads. Say “bind” with the customer’s name in the channel or group chat that may see the engagement.',
  'nothing-to-undo': () =>
    'You changed nothing here in the last ten minutes. Look at the history to see what happened.',
  'undo-out-of-reach': ({ what }) =>
    `Undo does not reach ${undone[what]}. Change it the other way round instead.`,
  'built-on': ({ by }) =>
    `${by.name} built on your change since, so it cannot be taken back alone. Look at the history, or talk to them.`,
};
