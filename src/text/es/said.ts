import type { Matter } from '../../domain/engagement/evolving/patch.ts';
import type { Told } from '../by-kind.ts';
import type { Words } from '../en.ts';
import { matterName } from './matters.ts';

/** What an answer says about a change beside the change itself. */
export const said: Words['said'] = {
  opened: 'El proyecto está abierto. Aquí empieza su historial.',
  repeated: 'Esto ya se había hecho; no se ha hecho dos veces.',
  nothingNew: 'Esta es la situación actual.',
  // Quoted words may end in a stop of their own.
  sentence: (text: string) => (/[.!?…][”’»]?$/u.test(text) ? text : `${text}.`),
  standingIn: (role: string) =>
    `Lo ha hecho en nombre de ${role}, ya que nadie tiene ese rol; así consta en el historial.`,
  meanwhile: (matters: readonly Matter[], told: Told) =>
    `Ha cambiado desde que se creó su tarjeta: ${told.formats.list(matters.map((matter) => matterName(matter, told)))}.`,
  notReachable: (name: string) =>
    `${name} aún no ha instalado este bot en Teams. Pídale que lo haga; hasta entonces, sus avisos quedan a la espera.`,
};
