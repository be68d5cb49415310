import type { Words } from '../en.ts';
import { ofDay, theDay } from './day-phrases.ts';

/** What is said about sharing a status card. */
export const share: Words['share'] = {
  title: 'Compartir una tarjeta de estado',
  whoHere:
    'Todas las personas que lean este chat, ahora o más adelante, verán una instantánea del proyecto que ha nombrado: cliente, estado, fase, avance, uso, objetivo, FE y FM. Sin notas ni datos de FTOP.',
  whoThere:
    'Esta es la tarjeta de estado. La verán todas las personas que lean el chat que elija, ahora o más adelante.',
  nowhere:
    'Ningún chat está vinculado a este proyecto. Para compartirlo en otro sitio, escriba allí «share» y el nombre del cliente.',
  lasts: 'No se actualiza; vuelva a compartirla cuando haya cambios.',
  into: {
    channel: (day: string) => `Compartir: canal vinculado ${theDay(day)}`,
    group: (day: string) => `Compartir: chat vinculado ${theDay(day)}`,
  },
  asOf: (when: string, who: string) =>
    `Situación ${ofDay(when)}. Tarjeta compartida por ${who}; no se actualiza.`,
  progress: 'Avance',
  onItsWay: 'La tarjeta de estado va en camino, con su fecha. «delivery» dice cuándo ha llegado.',
  notShared: 'No he podido publicar la tarjeta de estado allí. ¿Sigue el bot en ese chat?',
  notSharedWhy: 'Recibe este aviso una sola vez, porque la ha compartido.',
};
