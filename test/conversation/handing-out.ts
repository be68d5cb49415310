import { z } from 'zod';
import type { FilePlace } from '../../src/application/hand-out/handing-out.ts';
import type { StandingMessage } from '../teams/fake-connector.ts';
import type { Fields, TurnOutcome } from '../teams/turn.ts';
import type { Someone } from './someone.ts';
import { until } from './until.ts';

const fields = z.record(z.string(), z.unknown());

const attachmentShape = z.object({
  contentType: z.string(),
  name: z.string().optional(),
  contentUrl: z.string().optional(),
  content: fields,
});

/** A card that stands in a chat. */
export type Attachment = z.infer<typeof attachmentShape>;

/** The card of a message. */
export function attachmentOf({ activity }: Pick<StandingMessage, 'activity'>): Attachment {
  return z.object({ attachments: z.tuple([attachmentShape]) }).parse(activity).attachments[0];
}

const teamsFile = 'application/vnd.microsoft.teams.card.file';

const consentType = `${teamsFile}.consent`;
/** An offer as it stands in a chat. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly content: Fields;
}

/** The offer among what was posted; throws when there is none. */
export function offerIn({ posted, body }: TurnOutcome): Offer {
  const found = posted.find((each) => attachmentOf(each).contentType === consentType);
  if (!found) throw new Error(`no offer but ${JSON.stringify([body, posted])}`);
  const { name = '', content } = attachmentOf(found);
  return { id: found.id, name, content };
}

/** Answers an offer as Teams does; `changed` takes the place of what it sends. */
export async function consent(
  { speaker }: Someone,
  { id, content }: Offer,
  place: FilePlace | null,
  changed: Fields = {},
): Promise<TurnOutcome> {
  const isAccepted = place !== null;
  const context = isAccepted ? content['acceptContext'] : content['declineContext'];
  return speaker.send({
    type: 'invoke',
    name: 'fileConsent/invoke',
    replyToId: id,
    value: {
      ...{ type: 'fileUpload', action: isAccepted ? 'accept' : 'decline', context },
      ...(place && { uploadInfo: place }),
    },
    ...changed,
  });
}

/** What is said in somebody's chat, the newest last; an offer says nothing. */
export const wordsIn = (someone: Someone): readonly string[] =>
  someone.chat().filter((said) => said !== '');

/** Answers an offer as Teams does, and waits for the word on it, which comes behind the answer. */
export async function heard(
  someone: Someone,
  offer: Offer,
  place: FilePlace | null,
  changed: Fields = {},
): Promise<{ readonly status: number; readonly word: string }> {
  const before = wordsIn(someone).length;
  const { status } = await consent(someone, offer, place, changed);
  await until(() => wordsIn(someone).length > before);
  return { status, word: wordsIn(someone).at(-1) ?? '' };
}
