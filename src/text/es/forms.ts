import type { Words } from '../en.ts';
import type { FormWords } from '../en/forms.ts';
import { requestForms } from './request-forms.ts';

const form = (title: FormWords['title'], intro: string, submit: string): FormWords => ({
  title,
  intro,
  submit,
});

/** Every form by its name. */
export const forms: Words['forms'] = {
  new: form(
    () => 'Nuevo proyecto',
    'Ahora solo hace falta lo marcado; el resto puede venir después.',
    'Abrir proyecto',
  ),
  bypass: form(
    (about) => `Omitir ${about}`,
    'Una tarea se puede omitir cuando su tema está completamente tratado o corregido. Escriba por qué.',
    'Omitir',
  ),
  'finish-deployment': form(
    () => 'Implementación hecha',
    'Está implementado menos del 70\u00a0% de las licencias contratadas. Escriba por qué se da por hecha.',
    'Marcar como hecha',
  ),
  review: form(
    () => 'Revisión del cliente hecha',
    '¿Qué día revisó el cliente la lista de correcciones?',
    'Marcar como hecha',
  ),
  readiness: form(
    () => 'Resultados de preparación',
    'Copie los recuentos del informe del Office Readiness Toolkit. Con ellos se termina la tarea 4105.',
    'Guardar resultados',
  ),
  'config-manager': form(
    () => 'Datos de Configuration Manager',
    'Cópielos del panel de preparación de Microsoft 365 Apps. Con ellos se termina la tarea 4105.',
    'Guardar datos',
  ),
  target: form(
    () => 'Objetivo',
    'El uso activo mensual previsto, y para cuándo. Se avisa a FE.',
    'Fijar objetivo',
  ),
  seats: form(
    () => 'Licencias contratadas',
    'Las unidades de pago disponibles del cliente.',
    'Guardar licencias',
  ),
  deployed: form(
    () => 'Licencias implementadas',
    'Cuántas licencias usan hoy Microsoft 365 Apps.',
    'Guardar licencias',
  ),
  pilot: form(() => 'Piloto', 'Registre que se hizo un piloto.', 'Registrar piloto'),
  assign: form(
    (about) => `Asignar ${about}`,
    'Se avisa a quien recibe el rol y a quien lo deja; esta última persona pierde el acceso.',
    'Asignar',
  ),
  'add-item': form(
    () => 'Nuevo elemento por corregir',
    'Un problema encontrado y el trabajo que requiere.',
    'Agregar elemento',
  ),
  'change-item': form(
    (about) => `Cambiar ${about}`,
    'Cambie qué dice, quién se encarga o cuándo vence.',
    'Guardar elemento',
  ),
  'accept-item': form(
    (about) => `Aceptar ${about} como está`,
    'Escriba por qué no se hace nada al respecto.',
    'Aceptar como está',
  ),
  block: form(
    () => 'Bloqueado',
    '¿Qué lo bloquea? Lo ven todas las personas del proyecto.',
    'Marcar bloqueado',
  ),
  wait: form(
    () => 'En espera',
    'Los recordatorios quedan en pausa hasta ese día; entonces se le volverá a preguntar.',
    'Poner en espera',
  ),
  close: form(
    () => 'Cierre anticipado',
    'El proyecto termina aquí. Se puede reabrir. Se avisa a todas las personas del proyecto.',
    'Cerrar proyecto',
  ),
  field: form(
    (about) => about,
    'Reemplaza el texto actual; el anterior queda en el historial.',
    'Guardar',
  ),
  note: form(
    (about) => about,
    'Se agrega al final de las notas, con su nombre y la fecha.',
    'Agregar nota',
  ),
  reading: form(
    () => 'Nueva lectura de uso',
    'Usuarios activos mensuales sobre las licencias, o un porcentaje. Por debajo del 40\u00a0% se alerta a FE y FM.',
    'Guardar lectura',
  ),
  'file-date': form(
    () => 'Día del informe',
    'El archivo no dice a qué día se refiere. Aún no se ha guardado nada.',
    'Continuar',
  ),
  snooze: form(
    () => 'Posponer la alerta de uso',
    'Queda en pausa solo para usted, 30 días como máximo; los demás la siguen viendo.',
    'Posponer',
  ),
  rest: form(
    () => 'Posponer esta línea',
    'No aparece en su día hasta entonces, 30 días como máximo. A los demás no les afecta.',
    'Posponer',
  ),
  settings: form(
    () => 'Configuración',
    'Qué le llega por sí solo, y cuándo. No se pierde nada: con «today» lo ve cuando quiera.',
    'Guardar',
  ),
  feedback: form(
    () => 'Comentarios sobre el playbook',
    'Se envían a quien mantiene el playbook, con su nombre.',
    'Enviar comentarios',
  ),
  ...requestForms,
};

/** What all forms share. */
export const formParts: Words['formParts'] = {
  typed: (label: string) => `${label}, por nombre o correo electrónico`,
  choosePerson: 'Elija entre las personas que conozco',
  required: (label: string) => `Falta «${label}».`,
  cancel: 'Cancelar',
};
