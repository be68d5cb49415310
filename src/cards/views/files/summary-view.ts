import type { View } from '../../../application/view.ts';
import type { RemediationItem } from '../../../domain/engagement/engagement.ts';
import { button, show } from '../../offers/button.ts';
import type { Scene } from '../../reader.ts';
import { resultsText } from '../engagement/engagement-facts.ts';
import { customerHead, frameOf } from '../frame.ts';
import { asFile } from '../hand-out/hand-out-view.ts';
import { pageOf, pageWays } from '../lists/paging.ts';
import type { Banner } from '../card-parts.ts';
import type { ExportView } from '../views.ts';
import { partIn, partsOf } from './export-view.ts';

function itemLine({ engagement, words, formats }: Scene, item: RemediationItem): string {
  const { items, summary } = words.cards;
  const number = formats.number(engagement.items.indexOf(item) + 1);
  const due = item.due === null ? '' : items.due(formats.day(item.due));
  const state = item.state === 'open' ? '' : words.names.itemStates[item.state];
  const about = [state, item.owner, due].filter((each) => each !== '').join(', ');
  return summary.item(number, item.title, about);
}

function listed(scene: Scene, heading: string, items: readonly RemediationItem[]): string {
  return items.length === 0
    ? ''
    : [heading, ...items.map((item) => itemLine(scene, item))].join('\n');
}

/** What a customer may read: results, items, their owners and days; no reasons, notes or fields. */
function textOf(scene: Scene): string {
  const { engagement, words, formats } = scene;
  const { summary } = words.cards;
  const { readiness, items, tasks } = engagement;
  const { reviewedOn } = tasks['3190'];
  const isOpen = ({ state }: RemediationItem): boolean => state === 'open';
  return [
    summary.heading(engagement.customer),
    readiness ? summary.results(resultsText(scene), formats.when(readiness.at)) : '',
    items.length === 0 ? summary.nothing : '',
    listed(scene, summary.open, items.filter(isOpen)),
    listed(
      scene,
      summary.settled,
      items.filter((item) => !isOpen(item)),
    ),
    reviewedOn === null ? '' : summary.reviewed(formats.day(reviewedOn)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The checklist as a text for a mail to the customer, in parts where it is long. */
export function summaryView(scene: Scene, view: View, banners: readonly Banner[]): ExportView {
  const { engagement, words, formats } = scene;
  const { id: e } = engagement;
  const { part, page, pages } = pageOf(partsOf(textOf(scene)), partIn(view), 1);
  const { title, intro, label } = words.cards.summary;
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(engagement.customer, title),
      banners,
      buttons: [
        ...pageWays(scene, { page, pages }, (to) => ({
          ...{ verb: 'show', e, view: 'summary', page: to },
        })),
        ...asFile(scene),
        button(words.buttons.items, show(engagement, { view: 'items', page: 0 })),
      ],
      links: [],
    }),
    title,
    intro,
    label,
    text: part.join(''),
    hasPages: pages > 1,
    page: words.cards.export.page(page + 1, pages, formats),
  };
}
