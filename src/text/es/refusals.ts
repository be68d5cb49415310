import type { Unchanged } from '../../domain/engagement/refusal.ts';
import { fieldOf } from '../../domain/fields.ts';
import type { Words } from '../en.ts';
import { theDay } from './day-phrases.ts';
import { entries } from './entries.ts';
import { undone } from './events.ts';
import { matterName } from './matters.ts';
import { names } from './names.ts';
import { requestRefusals } from './requests.ts';

const characters = { one: 'carácter', other: 'caracteres' };
const entitled = { one: 'licencia contratada', other: 'licencias contratadas' };
const deployedSeats = { one: 'licencia implementada', other: 'licencias implementadas' };

const unchanged: Readonly<Record<Unchanged, string>> = {
  intent: 'La intención ya está confirmada.',
  target: 'Ese ya es el objetivo. Indique otro porcentaje u otra fecha para cambiarlo.',
  seats: 'Ese ya es el número de licencias contratadas.',
  deployed: 'Ese ya es el número de licencias implementadas.',
  place: 'Ya es así. Nombre a otra persona para cambiarlo.',
  unblocked: 'No está bloqueado.',
  'not-waiting': 'No está en espera.',
  'not-stalled': 'No está estancado, así que no hay nada que responder.',
  item: 'El elemento ya está así. Abra la lista para verlo.',
  reading: 'Esa lectura ya consta; se guarda una sola vez.',
  report:
    'Ese archivo ya forma parte de los resultados; cuenta una sola vez. Traiga otro archivo o guárdelo en lugar de los anteriores.',
  field: 'El campo ya dice eso.',
  chat: 'Ya es así en este chat.',
  entered: 'Todo lo que hay escrito ya está en FTOP.',
  request: 'Ya es así. La tarjeta muestra el estado de la solicitud.',
};

/** Why something was not done, each with what to do instead. */
export const refusals: Words['refusals'] = {
  empty: ({ entry }) => `El campo «${entries[entry].label}» está vacío. Complételo.`,
  'too-long': ({ entry, limit, length }, { formats }) =>
    `El campo «${entries[entry].label}» tiene ${formats.count(length, characters)} y caben ${formats.number(limit)}. Acórtelo.`,
  'not-whole': ({ entry }) =>
    `El campo «${entries[entry].label}» lleva un número entero, por ejemplo 1000. Corríjalo.`,
  'out-of-range': ({ entry, min, max }, { formats }) =>
    `El campo «${entries[entry].label}» va de ${formats.number(min)} a ${formats.number(max)}. Corríjalo.`,
  'past-date': ({ entry, date }, { formats }) =>
    `Campo «${entries[entry].label}»: esa fecha ya ha pasado (${formats.day(date)}). Elija hoy o un día posterior.`,
  'future-date': ({ entry, date }, { formats }) =>
    `Campo «${entries[entry].label}»: esa fecha aún no ha llegado (${formats.day(date)}). Elija hoy o un día anterior.`,
  'not-a-count': ({ of }) =>
    `Indique ${of === 'active' ? 'los usuarios activos' : 'las licencias'} con un número entero, por ejemplo 380.`,
  'not-a-percentage': () => 'El uso es un porcentaje, por ejemplo 38,5. Corríjalo.',
  'not-a-day': () => 'Ese día no existe. Escriba la fecha así: 2026-11-22.',
  'future-reading': ({ date }, { formats }) =>
    `Esa fecha aún no ha llegado (${formats.day(date)}). Indique el día al que se refiere la lectura.`,
  'unknown-reading': () => 'Esa lectura ya no está aquí. Consulte la tarjeta de uso.',
  'withdrawn-already': ({ reading }) =>
    `Esa lectura ya se retiró (${reading.withdrawn?.by.name ?? 'otra persona'}). Regístrela de nuevo si es correcta.`,
  'not-your-reading': ({ reading }) =>
    `Esa lectura es de ${reading.by.name}. Solo esa persona o FM pueden retirarla.`,
  'no-open-alert': () => 'No hay ninguna alerta de uso abierta, así que no hay nada que posponer.',
  'snooze-reason-needed': () => 'Escriba por qué debe quedar en pausa la alerta.',
  'snooze-reason-too-long': ({ limit }, { formats }) =>
    `El motivo tiene más de ${formats.count(limit, characters)}. Acórtelo.`,
  'snooze-already-over': () => 'Ese momento ya ha pasado. Elija un día posterior.',
  'snooze-too-long': ({ limitDays }) =>
    `Una alerta se pospone ${limitDays} días como máximo. Elija un día anterior.`,
  'no-part': () =>
    'No tiene ningún rol en un proyecto así. Consulte su lista o pida a FM que le dé uno.',
  'not-yours': ({ role, holder }) =>
    holder
      ? `Eso corresponde a ${holder.name} (${names.roles[role].short}). Pídale que lo haga.`
      : `Eso corresponde a ${names.roles[role].short}, y nadie tiene ese rol todavía. Asígnelo primero.`,
  already: ({ task, progress }, { formats }) => {
    const state = names.taskStates[progress.state].toLowerCase();
    const since = progress.set
      ? ` (${progress.set.by.name}, ${formats.when(progress.set.at)})`
      : '';
    return `La tarea ${names.tasks[task]} ya está ${state}${since}. Reábrala para cambiarlo.`;
  },
  'not-finished': ({ task }) =>
    `La tarea ${names.tasks[task]} no está terminada, así que no hay nada que reabrir.`,
  'unknown-task': ({ task }) =>
    `${task} no es una tarea de la versión del playbook de este proyecto. Consulte sus tareas.`,
  'reason-needed': ({ task }) =>
    `La tarea ${names.tasks[task]} es obligatoria. Escriba por qué se puede omitir.`,
  'results-needed': () =>
    `La tarea ${names.tasks['4105']} se da por hecha con sus resultados. Escriba los recuentos, u omítala con un motivo.`,
  'checklist-needed': () =>
    'La lista de correcciones está vacía. Agregue un elemento, o indique que no hay nada que corregir.',
  'checklist-first': () =>
    `Primero va ${names.tasks['3070']}. Termine u omita esa tarea; después se puede hacer la revisión del cliente.`,
  'items-open': ({ titles }, { formats }) => {
    const named = titles.slice(0, 3).map((title) => formats.quote(title));
    const others = titles.length > 3 ? [`${formats.number(titles.length - 3)} más`] : [];
    const open = formats.count(titles.length, {
      one: 'elemento sigue sin resolver',
      other: 'elementos siguen sin resolver',
    });
    return `${open}: ${formats.list([...named, ...others])}. Resuelva o acepte primero cada uno.`;
  },
  'review-date-needed': () => 'Indique qué día revisó el cliente la lista de correcciones.',
  'start-unconfirmed': ({ isPilotMissing, unfinished }, { formats }) => {
    const pilot = isPilotMissing ? ['no consta ningún piloto'] : [];
    const tasks = unfinished.map((task) => `falta terminar ${names.tasks[task]}`);
    return `Antes de la implementación: ${formats.list([...pilot, ...tasks])}. Un piloto ahorra casos de soporte. ¿Iniciar igualmente?`;
  },
  'not-deployed-widely': ({ deployed, entitled: all }, { formats }) => {
    const so =
      deployed === null
        ? 'Aún no constan licencias implementadas'
        : `Constan ${formats.number(deployed)} de ${formats.count(all, entitled)} como implementadas (${formats.share(deployed, all)})`;
    return `${so}; ${names.tasks['1247']} se da por hecha a partir del ${formats.percent(70)}. Registre las licencias, o escriba por qué se da por hecha.`;
  },
  ended: ({ how }) =>
    how === 'complete'
      ? 'El proyecto está completo. Reábralo para continuar.'
      : 'El proyecto está cerrado. Reábralo para continuar.',
  'not-ended': () => 'El proyecto está abierto, así que no hay nada que reabrir.',
  'not-complete': ({ unfinished }, { formats }) =>
    `Sin terminar todavía: ${formats.list(unfinished.map((task) => names.tasks[task]))}. Termine u omita primero lo que falta.`,
  'usage-not-green': (_refusal, { formats }) =>
    `Para completar hace falta una lectura de uso reciente por encima del ${formats.percent(70)}. Registre una, o haga un cierre anticipado con un motivo.`,
  'no-change': ({ what }) => unchanged[what],
  'no-such-item': () => 'Ese elemento ya no está en la lista de correcciones. Ábrala para verla.',
  ...requestRefusals,
  'cap-reached': ({ cap, limit }, { formats }) =>
    cap === 'notes'
      ? `Una solicitud admite ${formats.number(limit)} notas como máximo. Resuélvala con lo demás, o escriba a FE.`
      : `La lista admite ${formats.number(limit)} elementos como máximo. Reúna varios en uno, o llévelos en una lista aparte.`,
  full: () =>
    'En el proyecto ya no cabe más texto. Acorte un campo, o ponga el texto largo en FTOP y deje aquí una línea.',
  'seats-differ': ({ entitled: all, said, deployed }, { formats }) =>
    `Ha indicado ${formats.number(deployed)} de ${formats.number(said)}, pero constan ${formats.count(all, entitled)}. Corrija las contratadas, o registre solo ${formats.number(deployed)}.`,
  'more-than-entitled': ({ entitled: all, said }, { formats }) =>
    `${formats.number(said)} implementadas son más que las contratadas (${formats.number(all)}). Corrija uno de los dos números.`,
  'fewer-than-deployed': ({ deployed, said }, { formats }) =>
    `Constan ${formats.count(deployed, deployedSeats)}, más que las ${formats.number(said)} contratadas que ha indicado. Corrija primero las implementadas, o indique otro número.`,
  'nothing-written': ({ missing }, { formats }) =>
    `Aún no hay nada escrito que se pueda registrar en FTOP. Falta: ${formats.list(missing.map((field) => fieldOf(field).name))}.`,
  overtaken: ({ matter, last }, told) => {
    const who = last
      ? `${last.by.name} cambió ${matterName(matter, told)} ${theDay(told.formats.when(last.at))}`
      : `se cambió ${matterName(matter, told)}`;
    return `No se ha hecho: ${who}, después de crearse su tarjeta. Esta es la situación actual; vuelva a pulsar si aún quiere hacerlo.`;
  },
  'personal-chat': () =>
    'Este es nuestro chat personal, que nadie más lee. Escriba «bind» y el nombre del cliente en el canal o chat de grupo que pueda ver el proyecto.',
  'nothing-to-undo': () =>
    'No ha cambiado nada aquí en los últimos diez minutos. Consulte el historial para ver qué ha pasado.',
  'undo-out-of-reach': ({ what }) =>
    `No se puede deshacer ${undone[what]}. Haga el cambio inverso.`,
  'built-on': ({ by }) =>
    `${by.name} ha hecho después un cambio que depende del suyo, así que no se puede deshacer por separado. Consulte el historial, o hable con esa persona.`,
};
