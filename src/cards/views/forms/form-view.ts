import type { FormAnswer } from '../../../application/answers.ts';
import type { Form } from '../../../application/forms/forms.ts';
import type { View } from '../../../application/view.ts';
import type { Engagement } from '../../../domain/engagement/engagement.ts';
import { fieldOf } from '../../../domain/fields.ts';
import type { CardAction } from '../../card-action.ts';
import { clip } from '../../../text/clip.ts';
import { button, changeOf, show } from '../../offers/button.ts';
import { sceneOf, type Reader, type Scene } from '../../reader.ts';
import { inputsOf } from './form-inputs.ts';
import { customerHead, frameOf, plainHead } from '../frame.ts';
import { refusalBanner } from '../news.ts';
import { preparedText } from '../requests/prepared-text.ts';
import type { FormView } from '../form-views.ts';

const subjectCharacters = 80;

/** The card that a form's answer shows: the one its change can be seen on. */
function backOf(form: Form): View {
  if ('task' in form) return { view: 'task', task: form.task };
  if ('request' in form) return { view: 'request', request: form.request };
  switch (form.form) {
    case 'finish-deployment':
      return { view: 'task', task: '1247' };
    case 'review':
      return { view: 'task', task: '3190' };
    case 'readiness':
    case 'config-manager':
      return { view: 'task', task: '4105' };
    case 'add-item':
      return { view: 'items', page: 0 };
    case 'change-item':
    case 'accept-item':
      return { view: 'item', item: form.item };
    case 'rest':
      return { view: 'question' };
    case 'reading':
    case 'snooze':
      return { view: 'usage' };
    case 'field':
    case 'note':
      return { view: 'data' };
    default:
      return { view: 'engagement' };
  }
}

/** What the form speaks of, for its title. */
function subjectOf({ words }: Reader, { engagement, form }: FormAnswer): string {
  if ('task' in form) return words.names.tasks[form.task];
  if ('role' in form) return words.names.roles[form.role].full;
  if ('field' in form) return fieldOf(form.field).name;
  if (!('item' in form)) return '';
  const item = engagement?.items.find(({ id }) => id === form.item);
  return clip(item?.title ?? words.names.someItem, subjectCharacters);
}

/** The ids that come back with the inputs. */
function sendOf({ engagement, form }: FormAnswer): CardAction {
  const about = engagement ? changeOf(engagement, backOf(form)) : {};
  return { verb: 'send', ...about, ...form };
}

const backTo = (engagement: Engagement, form: Form): CardAction =>
  show(engagement, form.form === 'ask-sme' ? { view: 'engagement' } : backOf(form));

const awayFrom = (form: Form): CardAction =>
  form.form === 'feedback' ? { verb: 'playbook' } : { verb: 'list', page: 0 };

function cancelOf({ engagement, form }: FormAnswer): CardAction {
  if (form.form === 'rest' || form.form === 'settings') return { verb: 'today', page: 0 };
  if (form.form === 'file-date') {
    return { verb: 'draft', step: 'show', d: form.draft, ...(engagement && { e: engagement.id }) };
  }
  return engagement ? backTo(engagement, form) : awayFrom(form);
}

/** A request begins with what is known, to be read and sent as it is. */
function withPrepared(answer: FormAnswer, scene: Scene | null): FormAnswer {
  const isNew = answer.form.form === 'ask-sme' && !('text' in answer.values);
  return isNew && scene
    ? { ...answer, values: { ...answer.values, text: preparedText(scene) } }
    : answer;
}

/** A form, filled as far as it was, with what is wrong above it or at its inputs. */
export function formView(reader: Reader, answer: FormAnswer): FormView {
  const { words, formats } = reader;
  const { engagement, form, refusal } = answer;
  const titleOf = (): string => words.names.someItem;
  const scene = engagement ? sceneOf(reader, engagement) : null;
  const told = scene ? scene.told : { formats, titleOf };
  const { title: titled, intro, submit } = words.forms[form.form];
  const title = titled(subjectOf(reader, answer));
  const head = scene ? customerHead(scene) : plainHead(title);
  const banners = refusal ? [refusalBanner({ words, told }, refusal)] : [];
  const summary = scene ? words.names.about(scene.engagement.customer, title) : title;
  return {
    ...frameOf(reader, head, { summary, banners, buttons: [], links: [] }),
    hasTitle: scene !== null,
    title,
    intro,
    inputs: inputsOf(reader, told, withPrepared(answer, scene)),
    submit: button(submit, sendOf(answer), 'positive'),
    cancel: button(words.formParts.cancel, cancelOf(answer)),
  };
}
