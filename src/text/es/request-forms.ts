import type { Words } from '../en.ts';
import type { FormWords } from '../en/forms.ts';

type RequestForm =
  Extract<keyof Words['forms'], `${string}-request`> | 'ask-sme' | 'enter-reference';

/** The forms about requests to SMEs. */
export const requestForms: Readonly<Record<RequestForm, FormWords>> = {
  'ask-sme': {
    title: () => 'Pedir un Get Modern SME',
    intro: 'Preparado con lo que sé. Léalo, diga qué necesita y envíelo.',
    submit: 'Enviar solicitud',
  },
  'edit-request': {
    title: () => 'Editar la solicitud',
    intro: 'Sus tarjetas cambian en todas partes. Quien la haya aceptado leyó el texto anterior.',
    submit: 'Guardar solicitud',
  },
  'withdraw-request': {
    title: () => 'Retirar la solicitud',
    intro: 'Si un SME trabaja en ella, se le avisa.',
    submit: 'Retirar',
  },
  'reopen-request': {
    title: () => 'Aún sin resolver',
    intro: '¿Qué falta todavía? Vuelve al SME que respondió.',
    submit: 'Reabrir solicitud',
  },
  'enter-reference': {
    title: () => 'Referencia de la solicitud',
    intro: 'El número que dio la FastTrack Resource Request Tool.',
    submit: 'Guardar referencia',
  },
  'answer-request': {
    title: () => 'Responder ahora',
    intro: 'Acepta la solicitud y la resuelve con este texto. FE lo confirma.',
    submit: 'Enviar respuesta',
  },
  'decline-request': {
    title: () => 'Rechazar',
    intro: 'La solicitud sigue abierta para los demás SME.',
    submit: 'Rechazar',
  },
  'release-request': {
    title: () => 'Liberar la solicitud',
    intro: 'Vuelve a estar abierta para los demás SME. Se explica a FE y FM por qué.',
    submit: 'Liberar',
  },
  'reassign-request': {
    title: () => 'Reasignar la solicitud',
    intro: 'A un SME de guardia. Se avisa a esa persona, a FE y a FM.',
    submit: 'Reasignar',
  },
  'resolve-request': {
    title: () => 'Resolver la solicitud',
    intro: 'Su resumen llega a FE, que lo confirma o sigue preguntando.',
    submit: 'Resolver',
  },
  'note-request': {
    title: () => 'Nota en la solicitud',
    intro: 'FE y FM la leen en la tarjeta de la solicitud.',
    submit: 'Agregar nota',
  },
};
