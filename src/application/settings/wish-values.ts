import type { Wishes } from '../../domain/wishes.ts';
import type { FormValues } from '../forms/forms.ts';

const onOff = (isOn: boolean): string => (isOn ? 'on' : 'off');

/** Wishes as the form of settings holds them. */
export function valuesOfWishes(wishes: Wishes): FormValues {
  const { myDay, digest, quietHours, workingDays, timeZone, language, usualFm } = wishes;
  return {
    myDay: onOff(myDay.isOn),
    myDayDays: (myDay.days ?? workingDays).join(),
    myDayAt: myDay.at,
    digest: onOff(digest.isOn),
    digestDay: String(digest.day),
    digestAt: digest.at,
    quiet: onOff(quietHours.isOn),
    quietFrom: quietHours.from,
    quietTo: quietHours.to,
    workingDays: workingDays.join(),
    timeZone: timeZone ?? '',
    language: language ?? '',
    usualFm: usualFm?.id ?? '',
  };
}
