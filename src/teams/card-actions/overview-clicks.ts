import { z } from 'zod';
import { fileForms } from '../../application/hand-out/handing-out.ts';
import { helpTopics } from '../../text/help-topics.ts';
import { asked, general, reading } from './click-read.ts';
import { portfolioAsked } from './portfolio-inputs.ts';
import { about, page, personId } from './card-data.ts';
import { schemas } from './schemas.ts';

const resend = about.extend({ to: personId });

const parkedNotice = z.object({
  step: z.enum(['show', 'release', 'drop']),
  about: z.enum(['engagement', 'person']),
  id: personId,
  key: z.string().regex(/^\d{10}![\w.@=!-]{1,120}$/u),
});

const portfolio = z.object({ page, of: z.record(z.string(), z.unknown()).optional() });

const digest = z.object({
  page,
  period: z
    .string()
    .regex(/^\d{4}-W\d{2}$/u)
    .optional(),
});

const help = z.object({ about: z.enum(helpTopics).optional() });

const handOut = about.extend({
  as: z.enum(fileForms),
  step: z.enum(['show', 'save', 'decline']),
});

/** What is clicked on cards about help and deliveries, about what leaves the bot, and about many engagements at once. */
export const overviewClicks = {
  help: reading(help, ({ about: topic }) => general({ ask: 'help', about: topic ?? '' })),
  delivery: reading(about.extend({ page }), ({ e, page: to }) =>
    asked(e, { ask: 'delivery', page: to }),
  ),
  resend: reading(resend, ({ e, to }) =>
    asked(e, { ask: 'resend', who: { by: 'id', id: to, name: null } }),
  ),
  parked: reading(schemas.list, ({ page: to }) =>
    general({ ask: 'parked', step: 'list', page: to }),
  ),
  'parked-notice': reading(parkedNotice, ({ step, ...notice }) =>
    general({ ask: 'parked', step, notice }),
  ),
  digest: reading(digest, ({ page: to, period }) =>
    general({ ask: 'digest', page: to, period: period ?? null }),
  ),
  share: reading(about.extend({ chat: z.string().min(1).max(400) }), ({ e, chat }) =>
    asked(e, { ask: 'share', chat }),
  ),
  'hand-out': reading(handOut, ({ e, as: form, step }) =>
    asked(e, { ask: 'hand-out', form, step }),
  ),
  portfolio: reading(portfolio, ({ page: to, of }, _context, data) =>
    general({ ask: 'portfolio', page: to, ...portfolioAsked(of ?? data) }),
  ),
};
