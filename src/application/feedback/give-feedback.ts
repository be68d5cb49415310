import { caps } from '../../domain/caps.ts';
import { millisOf } from '../../domain/calendar/time-zones.ts';
import { checkText } from '../../domain/engagement/entries.ts';
import type { Person, PersonId } from '../../domain/people.ts';
import { currentPlaybook } from '../../domain/playbook.ts';
import type { Answer } from '../answers.ts';
import { returnForm } from '../forms/form-for-refusal.ts';
import type { NewDebt } from '../ports/delivery-ports.ts';
import type { Feedback } from '../ports/feedback.ts';
import type { Asker } from '../asker.ts';
import type { World } from '../world.ts';

function debtFor(to: Person, { id, by, at, playbook, text }: Feedback): NewDebt {
  const matter = `feedback:${id}`;
  return {
    slot: matter,
    task: { task: 'notice' },
    notice: {
      ...{ to, matter, at, seq: Math.floor(millisOf(at) / 1_000) },
      reason: { why: 'feedback', by, playbook, text },
      expires: null,
      breaksQuiet: false,
    },
  };
}

/** Owed once, however often the feedback arrives; it waits for an owner who cannot be reached yet. */
async function passOn(world: World, feedback: Feedback, owner: PersonId): Promise<void> {
  const { people, outbox, claims } = world;
  const { tenant, id } = feedback;
  const name = (await people.load(tenant, owner))?.member.name ?? owner;
  await outbox.announcePerson(tenant, owner);
  const subject = { about: 'person', tenant, id: owner } as const;
  const claim = { job: 'feedback', period: id };
  if (await claims.oweOnce(subject, debtFor({ id: owner, name }, feedback), claim))
    outbox.kickPerson(tenant, owner);
}

/**
 * Keeps what somebody thinks of the playbook and passes it on to its owner (docs/rules.md §3). An owner who gives it
 * is not told what they said.
 */
export async function giveFeedback(world: World, asker: Asker, text: string): Promise<Answer> {
  const wrong = checkText('feedback', text, caps.textCharacters);
  if (wrong) return returnForm(null, { form: { form: 'feedback' }, values: { text } }, wrong);
  const feedback: Feedback = {
    id: asker.click ?? asker.delivery,
    tenant: asker.tenant,
    by: asker.actor.person,
    at: world.now(),
    playbook: currentPlaybook,
    text: text.trim(),
  };
  await world.feedback.add(feedback);
  const told = world.playbookOwners.filter((owner) => owner !== feedback.by.id);
  for (const owner of told) await passOn(world, feedback, owner);
  return { show: 'feedback-thanks', isPassedOn: told.length > 0 };
}
