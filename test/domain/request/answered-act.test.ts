import { expect, it } from 'vitest';
import { answeredAct } from '../../../src/domain/engagement/owing/notice-nature.ts';
import { given, kim, sam, withFta } from '../given.ts';
import { accept, ask, noteIt, onCall } from './sme-story.ts';

const askedAt = '2026-11-23T17:50:00.000Z';

/** What people are told of after Kim asked at 17:50 and Sam accepted, and what of theirs it answers. */
function answered() {
  const asked = given(withFta()).and(ask(), kim, { now: askedAt, smes: onCall });
  const accepting = asked.when(accept, sam, { now: '2026-11-23T18:10:00.000Z', smes: onCall });
  const noting = accepting.accepted().when(noteIt, sam, { smes: onCall });
  return [...accepting.owed, ...noting.owed].flatMap((owed) =>
    owed.reason.why === 'request'
      ? [[`${owed.to.id} ${owed.reason.news}`, answeredAct(owed, asked.engagement)] as const]
      : [],
  );
}

it('That a request was accepted answers the one who asked; other news of it answers nobody', () => {
  const answers = new Map(answered());
  expect(answers.get('kim accepted')).toBe(askedAt);
  expect(answers.get('alex accepted')).toBeNull();
  expect(answers.get('kim noted')).toBeNull();
});
