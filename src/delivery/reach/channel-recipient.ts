import type { PeopleStore } from '../../application/ports/ports.ts';
import type { SmeStore } from '../../application/ports/sme-ports.ts';
import { channelKind, channelMember } from '../../application/request/roster.ts';
import type { QuietUntil } from '../delivery-world.ts';

type People = Pick<PeopleStore, 'load' | 'save'>;

/** People, and the SMEs' channels among them: both are brought cards by the same rules. */
export function withChannels(people: People, smes: SmeStore): People {
  return {
    async load(tenant, id) {
      const kind = channelKind(id);
      if (kind === null) return people.load(tenant, id);
      const { settings, version } = await smes.load(tenant);
      const member = channelMember(tenant, settings, kind);
      return member && version !== null ? { member, version } : null;
    },
    async save(member, expected) {
      const kind = channelKind(member.id);
      if (kind === null) return people.save(member, expected);
      const { settings } = await smes.load(member.tenant);
      const channels = { ...settings.channels, [kind]: member.reachability };
      return smes.save(member.tenant, { ...settings, channels }, expected);
    },
  };
}

/** A channel wakes nobody: quiet hours are people's. */
export function quietForPeople(quietUntil: QuietUntil): QuietUntil {
  return (member, now) => (channelKind(member.id) === null ? quietUntil(member, now) : null);
}
