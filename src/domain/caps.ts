/** What an engagement holds at most; beyond, a change is refused with a remedy (docs/rules.md §2). */
export const caps = {
  remediationItems: 300,
  requests: 20,
  requestNotes: 20,
  textCharacters: 4_000,
  nameCharacters: 200,
  /** More seats than any tenant has: a slip of the finger, not a customer. */
  seats: 10_000_000,
  /** Characters of the whole state as JSON up to which something can be added to it. */
  stateCharacters: 240_000,
  /** Up to which anything else can be done: under the 262,144 characters that storage keeps. */
  stateCharactersAtMost: 256_000,
} as const;
