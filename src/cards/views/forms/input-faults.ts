import type { FormAnswer } from '../../../application/answers.ts';
import { formInputs, type FormName } from '../../../application/forms/forms.ts';
import { tell, type Told } from '../../../text/by-kind.ts';
import { clip } from '../../../text/clip.ts';
import type { Reader } from '../../reader.ts';

const faultCharacters = 240;
const shortFaultCharacters = 70;

/** A form of more inputs than this gives each of them less room. */
const manyInputs = 10;

/** Whether a form has so many inputs that each gets less room on the card. */
export function isLong(form: FormName): boolean {
  return formInputs[form].length > manyInputs;
}

type Fault = FormAnswer['faults'][string];

/** What is wrong at an input, in words. */
export function faultText(
  { words }: Reader,
  told: Told,
  fault: Fault | undefined,
  form: FormName,
): string {
  if (!fault) return '';
  const text =
    'fault' in fault
      ? tell(words.faults, fault.fault, fault, told)
      : tell(words.refusals, fault.refused, fault, told);
  return `✖ ${clip(text, isLong(form) ? shortFaultCharacters : faultCharacters)}`;
}
