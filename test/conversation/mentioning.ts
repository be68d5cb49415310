import { personNamed } from '../teams/activities.ts';
import type { Fields } from '../teams/turn.ts';

/** The fields of a message in which somebody is mentioned by this text. */
export function mentioning(name: string, text = `<at>${name}</at>`): Fields {
  const { mri: id, aadObjectId } = personNamed(name);
  return { entities: [{ type: 'mention', text, mentioned: { id, name, aadObjectId } }] };
}
