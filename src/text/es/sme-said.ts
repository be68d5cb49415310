import type { RequestKind } from '../../domain/request/request.ts';
import type { SmeSaid } from '../../domain/request/sme-said.ts';
import type { ByKind } from '../by-kind.ts';
import type { Formats } from '../format.ts';
import { requestNames } from './requests.ts';

const { kinds } = requestNames;

/** The kinds of requests somebody takes, in a list. */
export const kindList = (all: readonly RequestKind[], { list }: Formats): string =>
  list(all.map((kind) => kinds[kind]));

/** What was done to the lists of SMEs, or why it was not. */
export const smeSaid: ByKind<SmeSaid, 'said'> = {
  added: ({ person, kinds: listed, isReachable }, { formats }) => {
    const so = `${person.name} está en la lista para ${kindList(listed, formats)}, y de guardia`;
    return isReachable
      ? `${so}.`
      : `${so}. Todavía no ha instalado este bot; hasta que lo haga no le llegará ninguna solicitud.`;
  },
  removed: ({ person }) =>
    `${person.name} ya no está en ninguna lista. Conserva las solicitudes que tiene a su cargo.`,
  channel: ({ kind }) =>
    `Las solicitudes para ${kinds[kind]} llegarán aquí a partir de ahora. Podrá aceptarlas cualquiera que lea este canal.`,
  hours: () => 'Se cambió el horario laboral; los plazos ya iniciados conservan el suyo.',
  holidays: () => 'Se cambiaron los festivos; los plazos ya iniciados conservan los suyos.',
  'nobody-named': () => 'Diga quién: «sme add <persona> opp» o «sme remove <persona>».',
  'unknown-person': ({ name }) =>
    `No conozco a nadie con el nombre ${name}. Use una mención con @, o dé su identificador de objeto de Entra.`,
  'several-people': ({ people }, { formats }) =>
    `Hay varias coincidencias: ${formats.list(people.slice(0, 5).map(({ name }) => name))}. Use una mención con @, o escriba más letras del nombre.`,
  'not-a-day': ({ words }) =>
    `No reconozco ${words} como un día. Escríbalo así: «sme holidays 2026-12-25, 2027-01-01».`,
  'not-listed': ({ person }) =>
    `${person.name} no está en ninguna lista. Puede agregar a esta persona con «sme add».`,
  'no-kind': () => 'Diga para qué: «opp», «windows» o ambos. Por ejemplo: «sme add Kim opp».',
  full: ({ limit }, { formats }) =>
    `En la lista caben ${formats.number(limit)} personas. Quite antes a alguien, o use un canal.`,
  'personal-chat': () => 'Escríbalo en el canal que vaya a ser de los SME: «@bot sme channel opp».',
  'not-hours': () => 'Escríbalo así: «sme hours 09:00-17:00 Europe/Madrid».',
};
