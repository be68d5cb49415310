import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { ChecklistContent } from './checklist-content.ts';

/** The forms in which the checklist is handed out. */
export const fileForms = ['xlsx', 'csv'] as const;

/** A form of the file. */
export type FileForm = (typeof fileForms)[number];

/** A file, ready to be handed out. */
export interface DrawnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A place that was made for a file; what it says came from outside and is checked before it is used. */
export interface FilePlace {
  readonly name: string;
  /** Takes the bytes. */
  readonly uploadUrl: string;
  /** Where a person finds the file. */
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** What became of bytes on their way to a place. */
export type UploadOutcome =
  | 'saved'
  /** The place is gone, or takes nothing any more. */
  | 'expired'
  /** No answer, or none that says it is there. */
  | 'failed'
  /** An address to which nothing of ours goes; nothing was sent. */
  | 'not-allowed';

/** How the checklist gets out of the bot. */
export interface HandingOut {
  /** Draws the file in a person's language. */
  readonly draw: (
    content: ChecklistContent,
    form: FileForm,
    language: string,
  ) => Promise<DrawnFile>;
  readonly upload: (place: FilePlace, bytes: Uint8Array) => Promise<UploadOutcome>;
  /** Makes a place on this machine; `null` where the person's own OneDrive takes the file. */
  readonly shelve: ((name: string) => FilePlace) | null;
}

/** The checklist as a file: offered, saved as was offered, or not wanted. */
export interface HandOutRequest {
  readonly ask: 'hand-out';
  readonly form: FileForm;
  readonly step: 'show' | 'save' | 'decline';
}

/** Why nothing is on offer any more. */
export type HandOutEnd = 'declined' | 'expired' | 'failed' | 'not-allowed' | 'again';

/** What the bot answers about the checklist as a file. */
export type HandOutAnswer =
  /** Files are handed out in the personal chat alone. */
  | { readonly show: 'hand-out-elsewhere' }
  | {
      readonly show: 'hand-out-offer';
      readonly engagement: Engagement;
      readonly form: FileForm;
      readonly name: string;
      readonly bytes: number;
    }
  | {
      readonly show: 'hand-out-saved';
      readonly engagement: Engagement;
      readonly place: FilePlace;
      /** It is on a shelf of this machine, not in the person's OneDrive. */
      readonly isShelved: boolean;
    }
  | {
      readonly show: 'hand-out-ended';
      readonly engagement: Engagement;
      readonly form: FileForm;
      readonly why: HandOutEnd;
    };
