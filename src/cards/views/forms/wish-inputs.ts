import type { FormAnswer } from '../../../application/answers.ts';
import type { WishKind } from '../../../application/forms/forms.ts';
import { clip } from '../../../text/clip.ts';
import { languageNames } from '../../../text/languages.ts';
import { bytesOf } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import type { InputView, Option } from '../form-views.ts';

const customerCharacters = 60;

/** Room for muted engagements to choose from, in bytes of JSON. */
const engagementBytes = 4_000;

const days = ['1', '2', '3', '4', '5', '6', '7'] as const;

function dayOptions({ words }: Reader): readonly Option[] {
  return days.map((value) => ({ title: words.settings.days[value], value }));
}

function switchOptions({ words }: Reader): readonly Option[] {
  const { on, off } = words.settings;
  return [
    { title: on, value: 'on' },
    { title: off, value: 'off' },
  ];
}

function languageOptions(): readonly Option[] {
  return Object.entries(languageNames).map(([value, title]) => ({ title, value }));
}

function engagementOptions({ muted = [] }: FormAnswer): readonly Option[] {
  let left = engagementBytes;
  return muted
    .map(({ engagement, customer }) => ({
      title: clip(customer, customerCharacters),
      value: engagement,
    }))
    .filter((option) => {
      left -= bytesOf(option) + 1;
      return left >= 0;
    });
}

const choice = (view: InputView, options: readonly Option[], isMulti = false): InputView => ({
  ...view,
  isChoice: true,
  isMulti,
  options,
  choiceStyle: isMulti ? 'expanded' : 'compact',
});

/** An input of the settings, as its kind is chosen or typed. */
export function wishInput(
  kind: WishKind,
  view: InputView,
  answer: FormAnswer,
  reader: Reader,
): InputView {
  switch (kind) {
    case 'switch':
      return choice(view, switchOptions(reader));
    case 'weekday':
      return choice(view, dayOptions(reader));
    case 'days':
      return choice(view, dayOptions(reader), true);
    case 'language':
      return choice(view, languageOptions());
    case 'engagements':
      return choice(view, engagementOptions(answer), true);
    case 'time':
    case 'zone':
      return { ...view, isText: true };
  }
}
