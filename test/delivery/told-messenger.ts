import type { Reach } from '../../src/application/people/member.ts';
import type {
  Messenger,
  OutgoingCard,
  SendOutcome,
} from '../../src/application/ports/messenger.ts';

/** One call that was made. */
export interface Call {
  readonly how: 'post' | 'put';
  readonly conversation: string;
  readonly activity: string;
  readonly summary: string;
  readonly content: OutgoingCard['content'];
}

/** A messenger that does as it is told: the next answers come first, then everything is accepted. */
export class ToldMessenger implements Messenger {
  readonly calls: Call[] = [];
  #next: (SendOutcome | Error)[] = [];
  #posted = 0;

  /** The outcomes of the next calls, in order; an error is thrown. */
  tell(...outcomes: readonly (SendOutcome | Error)[]): void {
    this.#next.push(...outcomes);
  }

  async post({ conversation }: Reach, { content, summary }: OutgoingCard): Promise<SendOutcome> {
    this.#posted += 1;
    const activity = `a${this.#posted}`;
    this.calls.push({ how: 'post', conversation, activity, summary, content });
    return this.#answer(activity);
  }

  async update(
    { conversation }: Reach,
    activity: string,
    { content, summary }: OutgoingCard,
  ): Promise<SendOutcome> {
    this.calls.push({ how: 'put', conversation, activity, summary, content });
    return this.#answer(activity);
  }

  /** What was shown to somebody, in order: `post summary` or `put summary`. */
  shownTo(person: string): readonly string[] {
    return this.calls
      .filter(({ conversation }) => conversation === `chat-${person}`)
      .map(({ how, summary }) => `${how} ${summary}`);
  }

  #answer(activity: string): SendOutcome {
    const told = this.#next.shift();
    if (told instanceof Error) throw told;
    return told ?? { outcome: 'sent', activity };
  }
}
