import { newMember } from '../application/people/member.ts';
import { openEngagement } from '../application/engagement/open-engagement.ts';
import type { Asker } from '../application/asker.ts';
import { todayIn } from '../application/people/viewer.ts';
import type { World } from '../application/world.ts';
import { requestKinds } from '../domain/request/request.ts';
import { atWindow, demoPeople, demoTenant } from './playground/demo-people.ts';

/** The customer of the demo. */
export const demoCustomer = 'Contoso';

const demoId = 'demo-contoso';

const { fe, fm, sme } = atWindow;

const asker: Asker = {
  tenant: demoTenant,
  actor: { person: { id: fe.objectId, name: fe.name }, isAdministrator: true },
  place: { conversation: 'demo', isPersonal: true },
  delivery: 'demo',
  click: null,
  seen: null,
  said: '',
  mentions: [],
};

/** Everybody of the demo tenant is known by name from the start; cards reach them once their window is open. */
async function introduce(world: World): Promise<void> {
  for (const { objectId, name, email } of demoPeople) {
    const known = await world.people.load(demoTenant, objectId);
    if (!known) await world.people.save({ ...newMember(demoTenant, objectId, name), email }, null);
  }
}

/** Whoever sits at the SME's window is on both lists, so that a request finds somebody. */
async function listSme({ smes }: World): Promise<void> {
  const { settings, version } = await smes.load(demoTenant);
  if (version !== null) return;
  const person = { id: sme.objectId, name: sme.name };
  const members = [{ person, kinds: requestKinds, isOnCall: true }];
  await smes.save(demoTenant, { ...settings, members }, null);
}

/** On the first run: the people of the demo, and one engagement of theirs. Later runs find what was there. */
export async function prepareDemo(world: World): Promise<void> {
  await introduce(world);
  await listSme(world);
  const ref = { tenant: demoTenant, id: demoId };
  if (await world.engagements.load(ref)) return;
  const opening = {
    id: demoId,
    customer: demoCustomer,
    entitledSeats: 1000,
    myRole: 'fe',
    other: { by: 'id', id: fm.objectId, name: fm.name },
    fta: { by: 'nobody' },
    scenario: 'Office 365 ProPlus standalone deployment',
    targetPercent: 70,
    targetBy: null,
  } as const;
  const request = { opening, values: {}, isAnother: true };
  await openEngagement(world, asker, request, todayIn('UTC', world.now()));
}
