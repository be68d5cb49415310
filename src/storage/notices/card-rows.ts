import type { TableEntity } from '@azure/data-tables';
import type { StandingCard, Subject } from '../../application/ports/notices.ts';
import { cardPlace } from './owed-keys.ts';
import { noticeJson, noticeOf } from './owed-rows.ts';
import type { StoredRow } from '../rows.ts';

/** The row of the message to update in place for a matter. */
export function cardEntity(subject: Subject, card: StandingCard): TableEntity {
  const { notice, conversation, activity, postedAt, updatedAt } = card;
  return {
    ...cardPlace(subject, notice.to.id, notice.matter),
    conversation,
    activity,
    postedAt,
    updatedAt,
    ...noticeJson(notice),
  };
}

/** The standing card as its row says. */
export function standingCardOf(subject: Subject, row: StoredRow): StandingCard {
  return {
    notice: noticeOf(subject, row),
    conversation: String(row['conversation']),
    activity: String(row['activity']),
    postedAt: String(row['postedAt']),
    updatedAt: String(row['updatedAt']),
  };
}
