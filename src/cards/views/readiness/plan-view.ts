import type { Answer } from '../../../application/answers.ts';
import { entriesPerPage, type PlanEntry } from '../../../application/readiness/plan-entries.ts';
import { caps } from '../../../domain/caps.ts';
import { clip } from '../../../text/clip.ts';
import type { CardAction } from '../../card-action.ts';
import { button, show } from '../../offers/button.ts';
import { sceneOf, type Reader, type Scene } from '../../reader.ts';
import { customerHead, frameOf, paragraphs } from '../frame.ts';
import { refusalBanner } from '../news.ts';
import type { PlanEntryView, PlanView } from '../form-views.ts';
import type { Button } from '../card-parts.ts';

type Plan = Extract<Answer, { readonly show: 'plan' }>;

const keepCharacters = 120;
const exampleCharacters = 120;

function subOf({ words, formats }: Reader, entry: PlanEntry): string {
  const { readiness } = words;
  const { problem, kind, example } = entry;
  const severity = problem?.severity;
  const parts = [
    readiness.plan.why[kind],
    severity ? readiness.severities[severity] : '',
    problem ? readiness.reach(problem, formats) : '',
    example === '' ? '' : readiness.example(clip(example, exampleCharacters)),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** @param number of the entry among all, by which its inputs are told apart. */
function entryView(reader: Reader, entry: PlanEntry, number: number): PlanEntryView {
  const { plan } = reader.words.readiness;
  const named = (label: string): string => plan.numbered(number, label, reader.formats);
  const { key, kind, title, owner, isKept } = entry;
  const sub = subOf(reader, entry);
  return {
    keepId: `keep-${key}`,
    keepTitle: named(`${plan.kinds[kind]}: ${clip(title, keepCharacters)}`),
    keep: isKept ? 'true' : 'false',
    hasSub: sub !== '',
    sub,
    // What stands on the checklist already is changed there.
    hasWords: kind === 'new' || kind === 'own',
    titleId: `title-${key}`,
    titleLabel: named(plan.titleLabel),
    itemTitle: title,
    ownerId: `owner-${key}`,
    ownerLabel: named(plan.ownerLabel),
    itemOwner: owner,
    maxLength: caps.nameCharacters,
  };
}

function buttonsOf({ engagement, words }: Scene, { draft, page, pages }: Plan): readonly Button[] {
  const { buttons } = words.readiness;
  const go = (step: 'show' | 'drop' | 'save', to: number): CardAction => ({
    ...{ verb: 'plan', step, d: draft.id, e: engagement.id, page: to },
  });
  return [
    button(buttons.savePlan, go('save', page), 'positive'),
    ...(page + 1 < pages ? [button(buttons.next, go('show', page + 1))] : []),
    ...(page > 0 ? [button(buttons.previous, go('show', page - 1))] : []),
    button(buttons.drop, go('drop', page)),
    button(buttons.discardPlan, show(engagement, { view: 'readiness' })),
  ];
}

/** A page of a drafted checklist: what is proposed, to be kept, worded and added to. */
export function planView(reader: Reader, answer: Plan): PlanView {
  const { page, pages, entries, kept, total, moreProblems, refusal } = answer;
  const scene = sceneOf(reader, answer.engagement);
  const { words, formats } = scene;
  const { plan } = words.readiness;
  const count = plan.count(kept, total, plan.page(page + 1, pages, formats), formats);
  return {
    ...frameOf(scene, customerHead(scene), {
      summary: words.names.about(answer.engagement.customer, plan.title),
      banners: refusal ? [refusalBanner(scene, refusal)] : [],
      buttons: buttonsOf(scene, answer),
      links: [],
    }),
    title: plan.title,
    notes: paragraphs(
      total === 0 ? plan.empty : plan.intro,
      total === 0 ? '' : count,
      moreProblems > 0 ? plan.more(moreProblems, formats) : '',
    ),
    entries: entries.map((entry, at) => entryView(scene, entry, page * entriesPerPage + at + 1)),
    moreLabel: plan.moreLabel,
    underLabel: plan.underLabel,
    maxLength: caps.nameCharacters,
  };
}
