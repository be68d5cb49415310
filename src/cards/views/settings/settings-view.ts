import type { SettingsAnswer } from '../../../application/settings/answer-settings.ts';
import type { MutedAnswer } from '../../../application/settings/mute.ts';
import type { Weekday } from '../../../domain/calendar/days.ts';
import { clip } from '../../../text/clip.ts';
import { languageNames } from '../../../text/languages.ts';
import { button, show, tap } from '../../offers/button.ts';
import { sceneOf, type Reader } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { customerHead, plainHead } from '../frame.ts';
import { messageView, saying } from '../message-view.ts';
import type { Fact } from '../card-parts.ts';
import type { MessageView } from '../views.ts';

const nameCharacters = 60;

/** Muted engagements that are named; the form names all of them. */
const mostMuted = 12;

function daysText({ words, formats }: Reader, days: readonly Weekday[]): string {
  return formats.list(days.map((day) => words.settings.days[day]));
}

function comingFacts(reader: Reader, { wishes }: SettingsAnswer): readonly Fact[] {
  const { settings } = reader.words;
  const { facts } = settings;
  const { myDay, digest, quietHours } = wishes;
  const days = myDay.days === null ? settings.everyWorkingDay : daysText(reader, myDay.days);
  const onDay = settings.digest(settings.days[digest.day], digest.at);
  return [
    fact(facts.myDay, myDay.isOn ? settings.myDay(days, myDay.at) : settings.off),
    fact(facts.digest, digest.isOn ? onDay : settings.off),
    fact(
      facts.quiet,
      quietHours.isOn ? settings.quiet(quietHours.from, quietHours.to) : settings.off,
    ),
    fact(facts.workingDays, daysText(reader, wishes.workingDays)),
  ];
}

function languageText({ words }: Reader, language: string | null): string {
  return language === null ? words.settings.languageOfTeams : (languageNames[language] ?? language);
}

function ownFacts(reader: Reader, { wishes, timeZone }: SettingsAnswer): readonly Fact[] {
  const { settings } = reader.words;
  const { facts } = settings;
  const { usualFm } = wishes;
  const zone = wishes.timeZone === null ? settings.zoneOfTeams(timeZone) : timeZone;
  return [
    fact(facts.timeZone, zone),
    fact(facts.language, languageText(reader, wishes.language)),
    fact(facts.usualFm, usualFm ? clip(usualFm.name, nameCharacters) : settings.nobody),
  ];
}

/** Each muted engagement, tapped to hear of it again. */
function mutedFacts({ words }: Reader, { muted }: SettingsAnswer): readonly Fact[] {
  const { facts, unmuteHint } = words.settings;
  return muted.slice(0, mostMuted).map(({ engagement: e, customer }) => ({
    ...fact(facts.muted, unmuteHint(clip(customer, nameCharacters))),
    ...tap({ verb: 'mute', e, isMuted: false }),
  }));
}

/** All wishes, read back. */
export function settingsView(reader: Reader, answer: SettingsAnswer): MessageView {
  const { settings, buttons } = reader.words;
  const saved = answer.isSaved
    ? [{ style: 'good', lines: [{ text: settings.saved }] } as const]
    : [];
  return messageView(reader, {
    ...saying(plainHead(settings.title), ''),
    banners: saved,
    facts: [
      ...comingFacts(reader, answer),
      ...ownFacts(reader, answer),
      ...mutedFacts(reader, answer),
    ],
    buttons: [
      button(settings.change, { verb: 'settings' }),
      button(buttons.today, { verb: 'today', page: 0 }),
    ],
  });
}

/** An engagement was muted, or is heard of again, or cannot be muted beside so many others. */
export function mutedView(
  reader: Reader,
  { engagement, isMuted, fullAt }: MutedAnswer,
): MessageView {
  const scene = sceneOf(reader, engagement);
  const { settings, buttons } = reader.words;
  if (fullAt !== null) {
    return messageView(scene, {
      ...saying(customerHead(scene), settings.mutedFull(fullAt, reader.formats)),
      buttons: [
        button(buttons.settings, { verb: 'settings' }),
        button(buttons.engagement, show(engagement, { view: 'engagement' })),
      ],
    });
  }
  const { id: e } = engagement;
  return messageView(scene, {
    ...saying(customerHead(scene), isMuted ? settings.mutedNow : settings.heardAgain),
    more: isMuted ? [settings.mutedStill] : [],
    buttons: [
      button(isMuted ? settings.unmute : settings.mute, { verb: 'mute', e, isMuted: !isMuted }),
      button(buttons.engagement, show(engagement, { view: 'engagement' })),
      button(buttons.settings, { verb: 'settings' }),
    ],
  });
}
