import { z } from 'zod';

/** Absent, `null` and something else than text all mean: not told, which is empty. */
const told = z.string().catch('');

/** A part of an address, so a whole text: half a surrogate pair can stand in none. */
const addressPart = z
  .string()
  .min(1)
  .refine((id) => id.isWellFormed());

const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .max(200)
    .nullish()
    .transform((items) => items ?? []);

const account = z.looseObject({
  id: addressPart,
  name: told,
  aadObjectId: told,
  email: told,
});

const entity = z.looseObject({
  type: told,
  text: told,
  timezone: told,
  locale: told,
  mentioned: account.nullable().catch(null),
});

const attachment = z.looseObject({
  contentType: told,
  name: told,
  content: z.unknown().optional(),
});

/** What of an activity is read at all; everything else in it is passed over. */
export const activityShape = z.looseObject({
  type: z.string().min(1),
  id: told,
  name: told,
  action: told,
  text: told,
  locale: told,
  localTimezone: told,
  replyToId: told,
  channelId: told,
  serviceUrl: z.string().min(1),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: addressPart,
    conversationType: told,
    tenantId: told,
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: told }).catch({ id: '' }),
      team: z.looseObject({ id: told }).catch({ id: '' }),
    })
    .catch({ tenant: { id: '' }, team: { id: '' } }),
  entities: listOf(entity),
  attachments: listOf(attachment),
  membersAdded: listOf(account),
  membersRemoved: listOf(account),
  value: z.unknown().optional(),
});

/** An activity whose shape was checked. */
export type ActivityShape = z.infer<typeof activityShape>;

/** An account of the platform: a person or a bot. */
export type AccountShape = z.infer<typeof account>;

/** The value of an `Action.Execute` as Teams posts it. */
export const executeShape = z.looseObject({
  action: z.looseObject({
    type: z.literal('Action.Execute'),
    verb: told,
    data: z.record(z.string(), z.unknown()).catch({}),
  }),
  trigger: z.enum(['manual', 'automatic']).catch('manual'),
});

/** The value of a search from the box of a chat. */
export const searchShape = z.looseObject({
  commandId: z.literal('findEngagement'),
  parameters: z
    .array(z.looseObject({ name: told, value: told }))
    .max(20)
    .catch([]),
});

/** The value of an `Action.Submit`: its data, the verb in it. */
export const submitShape = z.looseObject({ verb: z.string().min(1) });

const placeText = z.string().min(1).max(4_000);

/** The value of the answer to a file that was offered. */
export const consentShape = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.unknown().optional(),
  uploadInfo: z
    .object({
      name: placeText,
      uploadUrl: placeText,
      contentUrl: placeText,
      uniqueId: placeText,
      fileType: placeText,
    })
    .nullable()
    .catch(null),
});

/** The content of an attachment that offers a file. */
export const fileShape = z.looseObject({
  downloadUrl: z.string().min(1),
  fileType: told,
});
