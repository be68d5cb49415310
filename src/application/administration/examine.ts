import type { StoredMember } from '../ports/ports.ts';
import type { World } from '../world.ts';
import type { Examined, Finding } from './administration.ts';

/** A message that could be taken waits for a worker no longer than this when all is well. */
const patienceMinutes = 10;

async function sentTo({ upkeep }: World, { member }: StoredMember): Promise<string> {
  const { reachability } = member;
  if (reachability.state !== 'reachable') return 'not-installed';
  const sent = await upkeep.sendTest(reachability.reach);
  return sent.outcome;
}

function waitedMinutes(oldestAt: string | null, now: string): number {
  if (oldestAt === null) return 0;
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(oldestAt)) / 60_000));
}

async function emptySmeLists({ smes }: World, tenant: string): Promise<Finding> {
  const { settings } = await smes.load(tenant);
  const kinds = ['opp', 'windows'] as const;
  const hasNobody = (kind: (typeof kinds)[number]): boolean =>
    settings.channels[kind].state !== 'reachable' &&
    !settings.members.some((sme) => sme.isOnCall && sme.kinds.includes(kind));
  return { of: 'sme-lists', empty: kinds.filter(hasNobody) };
}

function isWell(finding: Finding): boolean {
  switch (finding.of) {
    case 'storage':
      return finding.faults.length === 0;
    case 'queue':
      return finding.waitsMinutes < patienceMinutes;
    case 'card':
      return finding.outcome === 'sent';
    case 'people':
      return finding.outOfReach.length === 0;
    case 'sme-lists':
      return finding.empty.length === 0;
    case 'parked':
      return finding.count === 0;
    case 'identity':
      return finding.identity !== 'secret';
    case 'telemetry':
      return finding.isOn;
    case 'retention':
      return finding.days > 0;
  }
}

/** Looks at everything that must work, in the order in which one thing rests on another. */
export async function examine(world: World, stored: StoredMember): Promise<readonly Examined[]> {
  const { tenant } = stored.member;
  const { upkeep } = world;
  const { runningAs } = upkeep;
  const [health, outcome, outOfReach, smeLists] = await Promise.all([
    upkeep.health(tenant),
    sentTo(world, stored),
    upkeep.outOfReach(tenant),
    emptySmeLists(world, tenant),
  ]);
  const waitsMinutes = waitedMinutes(health.oldestAt, world.now());
  const findings: readonly Finding[] = [
    { of: 'storage', faults: health.faults },
    { of: 'queue', waitsMinutes, depth: health.queueDepth },
    { of: 'card', outcome },
    { of: 'people', outOfReach },
    smeLists,
    { of: 'parked', count: health.parkedNotices },
    { of: 'identity', identity: runningAs.identity },
    { of: 'telemetry', isOn: runningAs.hasTelemetry },
    { of: 'retention', days: runningAs.retentionDays },
  ];
  return findings.map((finding) => ({ finding, isWell: isWell(finding) }));
}
