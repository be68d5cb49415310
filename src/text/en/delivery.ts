/** What cards say that are about cards. */
export const delivery = {
  feedback: {
    title: 'Feedback on the playbook',
    sentence: (name: string) => `${name} says what they think of the playbook:`,
    given: (when: string, version: string) => `Given ${when}, to the version of ${version}.`,
    reason:
      'You get this as the owner of the playbook. Another owner is set where the bot is configured (PLAYBOOK_OWNER).',
  },
  shrunk: 'There is a newer card about this below.',
  summary: {
    title: 'What you missed',
    one: (customer: string) =>
      `Something concerned you in ${customer} while the bot could not reach you.`,
    intro: (engagements: number) =>
      engagements === 1
        ? 'Something concerned you in one engagement while the bot could not reach you.'
        : `Something concerned you in ${engagements} engagements while the bot could not reach you.`,
    reason:
      'You get this once, because you can be reached now. What else comes you choose under Settings.',
  },
};
