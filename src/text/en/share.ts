/** What is said about sharing a status card. */
export const share = {
  title: 'Share a status card',
  whoHere:
    'Everybody who reads this chat, now or later, will see a snapshot of the engagement you named: customer, state, phase, progress, usage, target, FE and FM. No notes and no data for FTOP.',
  whoThere:
    'This is the status card. Everybody who reads the chat you choose will see it, now or later.',
  nowhere:
    'No chat is bound to this engagement. To share it elsewhere, say “share” and the customer’s name there.',
  lasts: 'It stays as it is; share it again when it has changed.',
  into: {
    channel: (day: string) => `Share: channel bound ${day}`,
    group: (day: string) => `Share: chat bound ${day}`,
  },
  asOf: (when: string, who: string) => `As of ${when}, shared by ${who}. It does not change.`,
  progress: 'Progress',
  onItsWay: 'The status card is on its way there, with its date. “delivery” tells when it came.',
  notShared: 'I could not post the status card there. Is the bot still in that chat?',
  notSharedWhy: 'You get this once, because you shared it.',
};
