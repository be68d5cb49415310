import type { Words } from '../en.ts';
import type { Formats } from '../format.ts';
import { theDay } from './day-phrases.ts';

/** Why a card to oneself did not come, and what to do. */
const cards: Readonly<Record<string, string>> = {
  'not-installed':
    'No tiene el bot instalado en su chat personal: agregue la aplicación y vuelva a intentarlo.',
  throttled: 'Teams pide esperar. Si sigue así, consulte docs/operate.md, «Throttled».',
  unavailable:
    'No hubo conexión con Teams, o no dio ningún token: compruebe la identidad (MICROSOFT_APP_TYPE, AZURE_CLIENT_ID, MICROSOFT_APP_CERT_…, MICROSOFT_APP_PASSWORD) y la red.',
  unanswered: 'Teams no respondió a tiempo. Vuelva a intentarlo; si sigue así, compruebe la red.',
  unreachable:
    'Teams rechaza las tarjetas para usted: ¿está bloqueada la aplicación para su cuenta, o la quitó una directiva?',
  rejected: 'Teams rechazó la tarjeta: compruebe que el registro del bot tenga el canal de Teams.',
};

const identities: Words['administration']['status']['identities'] = {
  local: 'ninguna (modo local)',
  secret: 'secreto de cliente',
  certificate: 'certificado',
  'managed-identity': 'identidad administrada',
};

/** What administrators read about the bot and its data. */
export const administration: Words['administration'] = {
  status: {
    title: 'Cómo está el bot',
    well: 'El almacenamiento responde y nada espera demasiado.',
    ill: 'Algo no va bien: escriba «admin check» para ver cómo arreglarlo.',
    storage: 'Almacenamiento',
    answers: 'responde',
    queue: 'Cola',
    waiting: (depth: number, { count }: Formats) =>
      count(depth, { one: 'mensaje', other: 'mensajes' }),
    since: (when: string) => `el más antiguo, desde ${theDay(when)}`,
    parked: 'Avisos sin entregar',
    alerts: 'Alertas de uso abiertas',
    requests: 'Solicitudes sin aceptar',
    version: 'Versión',
    runs: (version: string, since: string) => `${version}, en marcha desde ${theDay(since)}`,
    identity: 'Identidad',
    identities,
  },
  check: {
    title: 'Comprobación',
    well: 'Todo lo comprobado está como debe estar.',
    ill: (amount: number, { count }: Formats) =>
      `${count(amount, { one: 'punto requiere', other: 'puntos requieren' })} atención.`,
    storage: {
      title: 'Almacenamiento',
      well: 'Las tablas y la cola responden.',
      remedy: (faults: string) =>
        `${faults}. Compruebe STORAGE_ACCOUNT y que la identidad tenga los roles Storage Table Data Contributor y Storage Queue Data Contributor.`,
    },
    queue: {
      title: 'Cola',
      well: 'Nada espera demasiado.',
      remedy: (minutes: number) =>
        `El mensaje más antiguo espera desde hace ${minutes} minutos: ningún proceso lo recoge. Reinicie el bot y busque queue-fault en el registro.`,
    },
    card: {
      title: 'Una tarjeta para usted',
      well: 'Ha llegado: el bot puede avisarle.',
      remedy: (outcome: string) => cards[outcome] ?? 'No ha llegado: consulte el registro.',
      test: 'Esta tarjeta demuestra que el bot puede avisarle.',
    },
    people: {
      title: 'Personas',
      well: 'El bot puede avisar a todas las personas que participan en un proyecto.',
      remedy: (names: string) =>
        `Hay tarjetas a la espera para ${names}: pida que instalen la aplicación, o instálela con una directiva de configuración.`,
      others: (amount: number, { count }: Formats) =>
        count(amount, { one: 'persona más', other: 'personas más' }),
    },
    smes: {
      title: 'SME',
      well: 'Las solicitudes de ambos tipos llegan a alguien.',
      kinds: { opp: 'OPP', windows: 'Windows' },
      remedy: (kinds: string) =>
        `No hay nadie de guardia para ${kinds}, ni ningún canal: las solicitudes van a los administradores. Escriba «sme add» y un nombre, o «sme list».`,
    },
    parked: {
      title: 'Avisos sin entregar',
      well: 'Ninguno.',
      remedy: (amount: number) =>
        `${amount} sin entregar: escriba «parked», y envíe o descarte cada aviso.`,
    },
    identity: {
      title: 'Identidad',
      well: (identity: keyof typeof identities) => identities[identity],
      remedy:
        'Un secreto de cliente caduca y puede filtrarse: use una identidad administrada o un certificado.',
    },
    telemetry: {
      title: 'Mediciones',
      well: 'Se envían.',
      remedy:
        'No se mide nada y no puede saltar ninguna alarma: configure APPLICATIONINSIGHTS_CONNECTION_STRING u OTEL_EXPORTER_OTLP_ENDPOINT.',
    },
    retention: {
      title: 'Retención',
      well: (days: number) => `Los proyectos se borran ${days} días después de terminar.`,
      remedy:
        'Los proyectos se conservan para siempre: configure RETENTION_DAYS, o escriba «forget» y el cliente.',
    },
  },
  retention: {
    title: 'Se va a borrar un proyecto',
    why: 'Recibe este aviso una sola vez, como FM o, si no hay FM, como FE. Si lo reabre, se conserva.',
    sentence: (customer: string, day: string) =>
      `${customer} ha terminado y se borrará en todas partes ${theDay(day)}: estado, historial, notas, lecturas. Exporte lo que quiera conservar («data export»), o reábralo.`,
  },
  forget: {
    nothing: {
      title: 'Nada que borrar',
      sentence: (customer: string) =>
        customer === ''
          ? 'Escriba «forget» y el nombre completo del cliente.'
          : `No hay ningún proyecto con el nombre exacto ${customer}.`,
    },
    asked: {
      title: '¿Borrar para siempre?',
      sentence:
        'Se borra todo: estado, historial, notas, lecturas, solicitudes, avisos y listas. No se puede deshacer. Las tarjetas que hay en los chats se quedan allí, sin botones que funcionen.',
      row: (opened: string, fm: string) => `abierto ${theDay(opened)}, FM ${fm}`,
      ended: 'terminado',
      underWay: 'en marcha',
      nobody: 'nadie',
      confirm: (words: string) => `Para confirmar, escriba: ${words}`,
    },
    done: {
      title: 'Borrado',
      sentence: (customer: string, rows: string) =>
        `${customer} ya no existe en ninguna parte (${rows}).`,
      rows: (amount: number, { count }: Formats) => count(amount, { one: 'fila', other: 'filas' }),
    },
  },
};
