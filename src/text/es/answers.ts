import type { PlaybookChange } from '../../domain/playbook.ts';
import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { ofDay } from './day-phrases.ts';

const changes: Readonly<Record<PlaybookChange['change'], string>> = {
  approach: 'comienza el Standalone Scale Approach',
  workflow: 'se revisa el flujo de trabajo',
  'toolkit-task': 'se agrega la tarea 4105, Office Readiness Toolkit',
};

/** Titles and sentences of the cards that speak of no single engagement. */
export const answers: Words['answers'] = {
  help: {
    title: 'Qué puede decirme',
    intro:
      'Escriba estos comandos para el cliente actual, o agregue el nombre de un cliente. Los comandos van en inglés; las fechas y los números, como acostumbre.',
    open: 'Pulse un tema para ver sus comandos, o escriba help y una palabra, por ejemplo «help usage».',
    topics: {
      engagements: 'Proyectos',
      tasks: 'Tareas y lista de correcciones',
      usage: 'Uso activo',
      smes: 'SME de Get Modern',
      people: 'Personas, notas y datos de FTOP',
      day: 'Mi día y configuración',
      overview: 'Cartera y tarjetas de estado',
      delivery: 'Lo que se envió',
      administration: 'Administración',
    },
    administrator: 'Tiene rol de administrador: puede asignar personas en cualquier proyecto.',
  },
  welcome: {
    title: 'Le damos la bienvenida a ProPlus Playbook',
    intro:
      'Le guío por el playbook de FastTrack para Office 365 ProPlus: tareas, lista de correcciones, personas y datos de FTOP, a la vista de todo el equipo del proyecto.',
    begin: 'Abra su primer proyecto, o escriba «help» cuando quiera.',
    goOn: 'Sus proyectos están listos. Escriba «list» para verlos, o «help» cuando quiera.',
    limits:
      'Aquí respondo en privado; en un chat de grupo, solo si FE o FM lo han vinculado. Los avisos los elige con «settings».',
  },
  playbook: {
    title: 'El playbook',
    intro: 'Office 365 ProPlus Standalone Scale Approach',
    version: (day: string) => `Versión ${ofDay(day)}`,
    processes: 'Procesos',
    changeLog: 'Registro de cambios',
    change: ({ change }: PlaybookChange, day: string, published: string) =>
      `${day}: ${changes[change]} (publicado: ${published})`,
  },
  list: {
    title: 'Mis proyectos',
    count: (total: number, { count }: Formats) =>
      count(total, { one: 'proyecto', other: 'proyectos' }),
    empty: 'Aún no tiene ningún proyecto. Abra el primero.',
    row: (phase: string, progress: string) => `${phase} · ${progress}`,
    next: (task: string) => `Siguiente: ${task}`,
    nothing: 'No le queda nada pendiente',
    without: (role: string) => `Sin ${role}`,
    lastProgress: (ago: string) => `último avance ${ago}`,
  },
  feedbackThanks: {
    title: 'Gracias',
    passedOn: 'Sus comentarios se han guardado y se han enviado a quien mantiene el playbook.',
    kept: 'Sus comentarios se han guardado. Nadie más que usted consta como responsable del playbook.',
  },
  whichCustomer: {
    title: (customer: string) => `¿Para ${customer}?`,
    sentence: (said: string) => `Ha escrito ${said}. No se cambia nada hasta que elija.`,
  },
  choose: {
    customers: '¿Qué cliente?',
    tasks: '¿Qué tarea?',
    commands: '¿Quería decir una de estas cosas?',
    sentence: (said: string) => `Ha escrito ${said}.`,
    unknownTask: (task: string) =>
      `En el playbook no hay ninguna tarea ${task}. Elija una de estas.`,
    tooLong:
      'Su texto es demasiado largo para guardarlo en una tarjeta. Abra primero el cliente y vuelva a enviarlo.',
    more: (count: number, { count: format }: Formats) =>
      `${format(count, { one: 'coincidencia más', other: 'coincidencias más' })}; escriba más letras del nombre.`,
  },
  noEngagement: {
    title: 'No existe ese proyecto',
    named: (words: string) =>
      `No tiene ningún proyecto parecido a ${words}. Revise cómo está escrito, consulte su lista o abra uno nuevo.`,
    none: 'Aquí no hay ningún proyecto en el que tenga un rol. Consulte su lista o abra uno nuevo.',
    nearest: '¿Quería decir uno de estos?',
  },
  nameTaken: {
    yours:
      'Ya existe un proyecto con ese nombre, y usted participa en él. Continúe con ese, o abra otro.',
    managed: (manager: string) =>
      `Ya existe un proyecto con ese nombre (FM: ${manager}). Pida participar en él, o abra otro.`,
    unmanaged: 'Ya existe un proyecto con ese nombre, sin FM. Pida participar en él, o abra otro.',
  },
  joinAsked:
    'Se avisa a FE y FM de que usted pide participar. Le asignarán un rol o se pondrán en contacto.',
  notAdministrator: {
    title: 'Solo para administradores',
    sentence:
      'Solo un administrador del bot puede ver o hacer eso. Pregunte a uno. Lo enviado sobre su propio proyecto está en «delivery».',
  },
  answeredPrivately: {
    title: 'Respondido en privado',
    sentence:
      'La respuesta llega a nuestro chat personal, porque este chat no está vinculado a ningún proyecto. FE o FM pueden vincularlo con «bind».',
  },
  notAnswered: {
    title: 'Aquí no respondo',
    sentence:
      'Este chat no está vinculado a ningún proyecto, así que respondo en privado, pero aún no puedo escribirle allí. Abra un chat conmigo y escríbalo en él.',
  },
  notUnderstood: {
    title: 'No le he entendido',
    sentence: (said: string) => `No sé qué hacer con ${said}.`,
    button: 'Ese botón ya no funciona. Vuelva a abrir el proyecto para continuar.',
    examples: 'Pruebe con uno de estos, o con el nombre de un cliente:',
  },
  fault: {
    title: 'Algo ha fallado',
    sentence:
      'El error es nuestro, no suyo. Puede que lo que ha hecho no se haya guardado; compruébelo y vuelva a intentarlo dentro de un momento.',
    reference: (id: string) => `Si se repite, dé esta referencia a su administrador: ${id}`,
  },
};
