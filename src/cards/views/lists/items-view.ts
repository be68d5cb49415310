import type { Said } from '../../../application/answers.ts';
import type { ItemFilter, View } from '../../../application/view.ts';
import type { RemediationItem } from '../../../domain/engagement/engagement.ts';
import { openItems } from '../../../domain/engagement/undoing/standing.ts';
import { clip } from '../../../text/clip.ts';
import { button, show, tap } from '../../offers/button.ts';
import { followUps } from '../../offers/follow-ups.ts';
import { addItem } from '../../offers/item-steps.ts';
import { taskSteps } from '../../offers/task-steps.ts';
import type { Scene } from '../../reader.ts';
import { customerHead, frameOf, mostActions, row, section } from '../frame.ts';
import { asFile } from '../hand-out/hand-out-view.ts';
import { undoButton } from '../news.ts';
import { pageOf, pageWays } from './paging.ts';
import type { Banner, Button, Row, Tone } from '../card-parts.ts';
import type { ChecklistView } from '../views.ts';

const itemsPerPage = 8;

/** Which items are shown, and which page of them. */
type ShownItems = Pick<Extract<View, { view: 'items' }>, 'page' | 'filter'>;
const titleCharacters = 80;
const nameCharacters = 60;

const looks: Readonly<Record<RemediationItem['state'], readonly [mark: string, tone: Tone]>> = {
  open: ['○', 'default'],
  resolved: ['✔', 'good'],
  accepted: ['≈', 'warning'],
};

function dueText({ words, formats, today }: Scene, { due, state }: RemediationItem): string {
  if (due === null) return '';
  const { items } = words.cards;
  const isLate = state === 'open' && due < today;
  return isLate ? items.overdue(formats.day(due)) : items.due(formats.day(due));
}

/** The number by which an item can be named when typing: its place in the order of adding. */
const numberOf = ({ engagement, formats }: Scene, item: RemediationItem): string =>
  formats.number(engagement.items.indexOf(item) + 1);

/** How bad the problem behind it is, and how far it reaches, as the last report tells. */
function findingText({ engagement, words, formats }: Scene, { id }: RemediationItem): string {
  const finding = Object.hasOwn(engagement.findings, id) ? engagement.findings[id] : undefined;
  if (!finding) return '';
  const { readiness } = words;
  const severity = finding.severity ? [readiness.severities[finding.severity]] : [];
  return [...severity, readiness.reach(finding, formats)].filter((each) => each !== '').join(', ');
}

function itemRow(scene: Scene, item: RemediationItem): Row {
  const { engagement, words } = scene;
  const [mark, tone] = looks[item.state];
  const owner = clip(item.owner, nameCharacters);
  const state = words.names.itemStates[item.state];
  const about = [state, owner, dueText(scene, item), findingText(scene, item)];
  const title = clip(item.title, titleCharacters);
  return {
    ...row(
      mark,
      tone,
      `${numberOf(scene, item)}. ${title}`,
      about.filter((each) => each !== '').join(' · '),
    ),
    ...tap(show(engagement, { view: 'item', item: item.id })),
  };
}

/** Open items come first; among equals the order in which they were added. */
function inOrder(items: readonly RemediationItem[]): readonly RemediationItem[] {
  const open = items.filter((item) => item.state === 'open');
  return [...open, ...items.filter((item) => item.state !== 'open')];
}

const barCells = 10;

/** How far the checklist is, as a bar and in words. */
function progressText({ engagement, words, formats }: Scene): string {
  const { items } = words.cards;
  const total = engagement.items.length;
  const open = openItems(engagement).length;
  const filled = Math.floor(((total - open) / Math.max(total, 1)) * barCells);
  const bar = '▓'.repeat(filled) + '░'.repeat(barCells - filled);
  return total === 0 ? items.empty : `${bar} ${items.count(open, total, formats)}`;
}

function isChosen({ today }: Scene, item: RemediationItem, filter: ItemFilter | null): boolean {
  const isOpen = item.state === 'open';
  switch (filter) {
    case 'open':
      return isOpen;
    case 'late':
      return isOpen && item.due !== null && item.due < today;
    case 'unowned':
      return isOpen && item.owner === '';
    case 'settled':
      return !isOpen;
    case null:
      return true;
  }
}

/** The other choice: open ones alone where others are shown too, else all. */
function filtering({ engagement, words }: Scene, filter: ItemFilter | null): readonly Button[] {
  const { items } = words.cards;
  const items0 = { view: 'items', page: 0 } as const;
  if (filter !== null) return [button(items.all, show(engagement, items0))];
  const isMixed = engagement.items.some(({ state }) => state !== 'open');
  return isMixed ? [button(items.openOnly, show(engagement, { ...items0, filter: 'open' }))] : [];
}

/** What can be done with a checklist, then where one can go; the overview stays when there is too much of it. */
function withWays(scene: Scene, steps: readonly Button[]): readonly Button[] {
  const { engagement, words } = scene;
  const tasks = button(words.buttons.tasks, show(engagement, { view: 'tasks' }));
  const overview = button(words.buttons.engagement, show(engagement, { view: 'engagement' }));
  return [...[...steps, ...asFile(scene), tasks].slice(0, mostActions - 1), overview];
}

/** The remediation checklist, a page of it; a row opens its item. */
export function itemsView(
  scene: Scene,
  { page, filter: asked }: ShownItems,
  said: Said | null,
  banners: readonly Banner[],
): ChecklistView {
  const { engagement, words } = scene;
  const { items } = words.cards;
  const filter = asked ?? null;
  const chosen = inOrder(engagement.items).filter((item) => isChosen(scene, item, filter));
  const shown = pageOf(chosen, page, itemsPerPage);
  const only = filter === null ? {} : { filter };
  const back: View = { view: 'items', page: shown.page, ...only };
  const note = `${filter === null ? '' : `${items.only[filter]} · `}${progressText(scene)}`;
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(engagement.customer, banners[0]?.lines[0]?.text ?? note),
      banners,
      buttons: withWays(scene, [
        ...undoButton(scene, said, back),
        ...followUps(scene, said, back),
        ...addItem(scene),
        ...pageWays(scene, shown, (to) => show(engagement, { view: 'items', page: to, ...only })),
        ...filtering(scene, filter),
        ...(engagement.items.length === 0 ? taskSteps(scene, '3070', back).slice(-2, -1) : []),
      ]),
      links: [],
    }),
    hasTitle: true,
    title: items.title,
    sections: [
      section(
        '',
        shown.part.map((item) => itemRow(scene, item)),
        [note, ...pageNote(scene, shown.page, shown.pages)].join(' · '),
      ),
    ],
  };
}

function pageNote({ words, formats }: Scene, page: number, pages: number): readonly string[] {
  return pages > 1 ? [words.cards.page(page + 1, pages, formats)] : [];
}
