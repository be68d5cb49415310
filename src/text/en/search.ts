/** What is said about finding an engagement from any chat. */
export const search = {
  /** On the line of a hit, before it is posted. */
  whoSees: (about: string) =>
    `${about}. Everybody who reads the chat where you post it will see this snapshot.`,
  nothing: 'None of the engagements that you may share has that name.',
};
