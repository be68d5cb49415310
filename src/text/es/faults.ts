import { clip } from '../clip.ts';
import type { Words } from '../en.ts';

/** What is wrong at an input, and how to put it right. */
export const faults: Words['faults'] = {
  missing: () => 'Complete este campo.',
  either: () => 'Indique usuarios activos o un porcentaje, no ambos. Borre uno de los dos.',
  'not-a-number': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} no es un número. Escriba solo cifras, por ejemplo 1000.`,
  'not-a-date': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} no es una fecha. Elija un día o escríbalo, por ejemplo 31 mar 2027.`,
  'not-a-time': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} no es una hora. Escríbala así: 8:30.`,
  'unknown-zone': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} no es una zona horaria. Escriba su nombre, por ejemplo Europe/Madrid.`,
  'no-such-day': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} no existe en el calendario. Elija otro día.`,
  'beyond-range': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} está fuera del intervalo permitido. Corríjalo.`,
  'unknown-person': ({ said }, { formats }) =>
    `No conozco a nadie con el nombre ${formats.quote(clip(said, 40))}. Revise cómo está escrito, o indique el correo electrónico o el identificador de objeto.`,
  'name-too-long': ({ length, limit }, { formats }) =>
    `Ese nombre tiene ${formats.number(length)} caracteres y caben ${formats.number(limit)}. Acórtelo, o indique el correo electrónico o el identificador de objeto.`,
  'several-people': ({ said, people }, { formats }) =>
    `${formats.quote(clip(said, 40))} coincide con ${formats.list(people.slice(0, 3).map(({ name }) => clip(name, 20)))}. Elija una de estas personas o escriba su correo electrónico.`,
};
