import { ActivityTypes, type Activity } from 'botbuilder';
import type { FileForm } from '../../application/hand-out/handing-out.ts';
import type { OutgoingCard } from '../../application/ports/messenger.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import { cardActivity } from './card-activity.ts';

/** A card that Teams draws by itself, for the offer of a file. */
export interface FileCard {
  readonly contentType: 'application/vnd.microsoft.teams.card.file.consent';
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

/** What a consent carries there and back; nothing of it is trusted on its way back. */
export interface ConsentContext {
  readonly e: EngagementId;
  readonly as: FileForm;
}

/** Asks whether a file may be put into the person's OneDrive. */
export function consentCard(
  { name, bytes, summary }: { readonly name: string; readonly bytes: number; summary: string },
  context: ConsentContext,
): FileCard {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: {
      description: summary,
      sizeInBytes: bytes,
      acceptContext: context,
      declineContext: context,
    },
    summary,
  };
}

/** A message that is a card alone, of either kind. */
export function messageOf(card: OutgoingCard | FileCard): Partial<Activity> {
  if (!('contentType' in card)) return cardActivity(card);
  const { summary, ...attachment } = card;
  return { type: ActivityTypes.Message, summary, attachments: [{ ...attachment }] };
}
