import type { FormAnswer } from '../../../application/answers.ts';
import { formInputs, type FormInput, type InputKind } from '../../../application/forms/forms.ts';
import { caps } from '../../../domain/caps.ts';
import { isLocalDate } from '../../../domain/calendar/days.ts';
import { roles, type Person } from '../../../domain/people.ts';
import { causes, requestKinds, urgencies } from '../../../domain/request/request.ts';
import { workloads } from '../../../domain/usage/reading.ts';
import type { Told } from '../../../text/by-kind.ts';
import { clip } from '../../../text/clip.ts';
import { bytesOf } from '../../offers/button.ts';
import { faultText, isLong } from './input-faults.ts';
import { wishInput } from './wish-inputs.ts';
import { withoutInvisible } from '../../plain-text.ts';
import type { Reader } from '../../reader.ts';
import type { InputView, Option } from '../form-views.ts';

/** Room for what inputs hold, in bytes of JSON; the card around them takes the rest. */
const valueBytes = 13_000;
const choiceBytes = 16_000;
const fewestChoiceBytes = 2_500;
const typedPersonBytes = 800;

const shortValueBytes = 120;
const fewChoiceBytes = 4_000;

const personCharacters = 60;

/** Whatever is not told here is a word or two. */
const lineLimits: Partial<Readonly<Record<InputKind, number>>> = {
  line: caps.nameCharacters,
  text: caps.textCharacters,
  person: caps.nameCharacters,
  zone: 60,
};
const wordCharacters = 40;

/** An empty value, in bytes of JSON. */
const emptyBytes = 2;

/** The beginning of what was typed, as far as the card has room; the whole of it nearly always. */
function fitting(value: string, bytes: number): string {
  const size = bytesOf(value);
  if (size <= bytes) return value;
  if (bytes <= emptyBytes) return '';
  const kept = value.slice(0, Math.floor((value.length * bytes) / size));
  const whole = kept.isWellFormed() ? kept : kept.slice(0, -1);
  return bytesOf(whole) <= bytes ? whole : fitting(whole, bytes);
}

const isNumeric = (text: string): boolean => /^-?\d{1,15}(\.\d{1,6})?$/u.test(text);

function blank(reader: Reader, input: FormInput): InputView {
  const { label, hint } = reader.words.entries[input.entry];
  return {
    id: input.id,
    label,
    isRequired: input.isRequired,
    requiredText: input.isRequired ? reader.words.formParts.required(label) : '',
    hasFault: false,
    fault: '',
    hint,
    value: '',
    isText: false,
    isMultiline: false,
    maxLength: lineLimits[input.kind] ?? wordCharacters,
    isNumber: false,
    numeric: '',
    isDate: false,
    isChoice: false,
    isMulti: false,
    choiceStyle: 'compact',
    options: [],
    takesTyped: false,
    typedId: `${input.id}-typed`,
    typedLabel: '',
    typedValue: '',
  };
}

/** People to choose from, as many as there is room for. */
function personOptions(people: readonly Person[], room: number): readonly Option[] {
  let left = room;
  return people
    .map(({ id, name }) => ({ title: clip(name, personCharacters), value: id }))
    .filter((option) => {
      left -= bytesOf(option) + 1;
      return left >= 0;
    });
}

function personInput(answer: FormAnswer, view: InputView, reader: Reader): InputView {
  const { values, people, form } = answer;
  const inputs = formInputs[form.form].filter(({ kind }) => kind === 'person').length;
  const left = Math.max(fewestChoiceBytes, choiceBytes - bytesOf(values));
  const room = isLong(form.form) ? Math.min(fewChoiceBytes, left) : left;
  const options = personOptions(people, room / inputs);
  const value = values[view.id] ?? '';
  const isKnown = options.some((option) => option.value === value);
  const typed = values[view.typedId] ?? (isKnown ? '' : value);
  const { choosePerson, typed: typedLabel } = reader.words.formParts;
  return {
    ...view,
    isRequired: false,
    requiredText: '',
    isChoice: options.length > 0,
    // Filtered, some clients show the id of who is chosen; compact, all show the name.
    choiceStyle: isKnown ? 'compact' : 'filtered',
    options,
    hint: choosePerson,
    value: isKnown ? value : '',
    takesTyped: true,
    typedLabel: options.length > 0 ? typedLabel(view.label) : view.label,
    typedValue: fitting(withoutInvisible(typed), typedPersonBytes),
  };
}

function roleInput(view: InputView, { words }: Reader): InputView {
  const options = roles.map((role) => ({ title: words.names.roles[role].full, value: role }));
  return { ...view, isChoice: true, options, value: view.value || 'fe' };
}

function workloadInput(view: InputView, { words }: Reader): InputView {
  const options = workloads.map((each) => ({ title: words.names.workloads[each], value: each }));
  return { ...view, isChoice: true, options, value: view.value || 'opp' };
}

/** One of a few about a request, the usual one first. */
function requestInput(
  kind: 'kind' | 'urgency' | 'cause',
  view: InputView,
  { words }: Reader,
): InputView {
  const { kinds, urgency, cause } = words.requestCards;
  const options: Readonly<Record<typeof kind, readonly Option[]>> = {
    kind: requestKinds.map((value) => ({ title: kinds[value], value })),
    urgency: urgencies.map((value) => ({ title: urgency[value], value })),
    cause: causes.map((value) => ({ title: cause[value], value })),
  };
  const chosen = options[kind];
  return {
    ...view,
    isChoice: true,
    options: chosen,
    value: view.value || (chosen[0]?.value ?? ''),
  };
}

/** Numbers that are none come back as the text that was typed, so that nothing is lost. */
function numberInput(view: InputView): InputView {
  const { value } = view;
  return value === '' || isNumeric(value)
    ? { ...view, isNumber: true, value: '', numeric: value === '' ? '' : Number(value) }
    : { ...view, isText: true };
}

function inputOf(kind: InputKind, view: InputView, answer: FormAnswer, reader: Reader): InputView {
  switch (kind) {
    case 'line':
      return { ...view, isText: true };
    case 'text':
      return { ...view, isText: true, isMultiline: true };
    case 'whole':
    case 'percent':
      return numberInput(view);
    case 'date':
      return view.value === '' || isLocalDate(view.value)
        ? { ...view, isDate: true }
        : { ...view, isText: true };
    case 'person':
      return personInput(answer, view, reader);
    case 'role':
      return roleInput(view, reader);
    case 'workload':
      return workloadInput(view, reader);
    case 'switch':
    case 'time':
    case 'weekday':
    case 'days':
    case 'zone':
    case 'language':
    case 'engagements':
      return wishInput(kind, view, answer, reader);
    case 'kind':
    case 'urgency':
    case 'cause':
      return requestInput(kind, view, reader);
  }
}

/** The inputs of a form as they come back: filled with what was typed, what is wrong said at each. */
export function inputsOf(reader: Reader, told: Told, answer: FormAnswer): readonly InputView[] {
  const { form, values, faults } = answer;
  const inputs = formInputs[form.form];
  let left = valueBytes;
  const drawn = inputs.map((input) => {
    const fault = faultText(reader, told, faults[input.id], form.form);
    const typed = fitting(
      withoutInvisible(values[input.id] ?? ''),
      isLong(form.form) ? shortValueBytes : left,
    );
    left -= bytesOf(typed);
    const view = {
      ...blank(reader, input),
      value: typed,
      hasFault: fault !== '',
      fault,
    };
    const drawn = inputOf(input.kind, view, answer, reader);
    return { ...drawn, maxLength: Math.max(drawn.maxLength, typed.length) };
  });
  // Nothing to choose from, or to type: nothing to show.
  return drawn.filter(({ isMulti, options }) => !isMulti || options.length > 0);
}
