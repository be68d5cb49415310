import { about, type Command } from './command.ts';

/** What can be typed about sharing. */
export const shareCommands: readonly Command[] = [
  {
    name: 'share',
    aliases: ['status card', 'snapshot', 'share card'],
    example: 'share contoso',
    takes: 'words',
    read: (rest, context) =>
      about(rest.replace(/^(?:(?:it|this|here)\b\s*)+/iu, ''), context, {
        ask: 'share',
        chat: null,
      }),
  },
];
