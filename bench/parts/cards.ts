import { Template } from 'adaptivecards-templating';
import type { EngagementAnswer } from '../../src/application/answers.ts';
import { compiledTemplate, readTemplate, type TemplateName } from '../../src/cards/templates.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { largestEngagement } from '../../test/cards/largest-engagement.ts';
import { draw } from '../../test/cards/sample-answers.ts';
import { viewerOf } from '../../test/cards/sample-viewer.ts';
import { stories } from '../../test/cards/sample-engagements.ts';
import type { Figure, Report } from '../figures.ts';
import { alternate, ratiosOf, spreadOf } from '../spread.ts';

type View = EngagementAnswer['view'];

/** A card to draw, and the template it is made from. */
interface Drawn {
  readonly what: string;
  readonly template: TemplateName;
  readonly draw: () => unknown;
}

/** The views of an engagement, each with its template. */
const views: readonly (readonly [View, TemplateName])[] = [
  [{ view: 'engagement' }, 'engagement'],
  [{ view: 'tasks' }, 'checklist'],
  [{ view: 'items', page: 0 }, 'checklist'],
  [{ view: 'data' }, 'checklist'],
  [{ view: 'export' }, 'export'],
];

function drawnOf(what: string, engagement: Engagement, view: View, template: TemplateName): Drawn {
  const viewer = engagement.people.fe ? viewerOf(engagement.people.fe) : undefined;
  const answer = { show: 'engagement', view, engagement, said: null, refusal: null } as const;
  return { what: `${what} ${view.view} card`, template, draw: () => draw(answer, viewer) };
}

const kilobytesOf = (drawn: Drawn): number =>
  Buffer.byteLength(JSON.stringify(drawn.draw())) / 1_024;

/** Of the largest legal engagement, the card with the most bytes. */
function findLargest(): Drawn {
  const { engagement } = largestEngagement('letters');
  const all = views.map(([view, template]) => drawnOf('largest', engagement, view, template));
  const [largest] = all.toSorted((left, right) => kilobytesOf(right) - kilobytesOf(left));
  if (!largest) throw new Error('no card was drawn');
  return largest;
}

type Context = Parameters<Template['expand']>[0];

/** What a card's template is filled with: heard by the template, since nobody else hands it out. */
function contextOf(drawn: Drawn): Context {
  const template = compiledTemplate(drawn.template);
  const heard: Context[] = [];
  template.expand = (context): unknown => {
    heard.push(context);
    return Template.prototype.expand.call(template, context);
  };
  drawn.draw();
  Reflect.deleteProperty(template, 'expand');
  const [context] = heard;
  if (!context) throw new Error(`${drawn.what} has no template`);
  return context;
}

const roundMs = 250;

/** Processor time of one run, in milliseconds, over a quarter of a second. */
async function timePerRun(work: () => unknown): Promise<number> {
  const start = performance.now();
  const before = process.cpuUsage();
  let runs = 0;
  for (; performance.now() - start < roundMs; runs++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / runs;
}

const mostRatio = 0.1;

async function compare(what: string, kept: () => unknown, anew: () => unknown): Promise<Figure> {
  const measured = await alternate(
    () => timePerRun(kept),
    () => timePerRun(anew),
  );
  const ratio = ratiosOf(measured);
  return {
    what,
    ours: { spread: spreadOf(measured.ours), unit: 'ms' },
    besideWhat: 'template compiled each time',
    beside: { spread: spreadOf(measured.beside), unit: 'ms' },
    ratio,
    aim: null,
  };
}

/** The aim is about the template: the rest of a card costs the same either way. */
const withAim = (figure: Figure): Figure => ({
  ...figure,
  aim: {
    says: `at most ${mostRatio}`,
    isMet: figure.ratio !== null && figure.ratio.median <= mostRatio,
  },
});

/** The template alone, and the whole card. */
async function measure(drawn: Drawn): Promise<readonly Figure[]> {
  const source = readTemplate(drawn.template);
  const [context, kept] = [contextOf(drawn), compiledTemplate(drawn.template)];
  const kilobytes = `${kilobytesOf(drawn).toFixed(1)} KB`;
  return [
    withAim(
      await compare(
        `${drawn.what}, ${kilobytes}: its template filled`,
        (): unknown => kept.expand(context),
        (): unknown => new Template(source).expand(context),
      ),
    ),
    await compare(`${drawn.what}, ${kilobytes}: from answer to card`, drawn.draw, () => [
      new Template(source),
      drawn.draw(),
    ]),
  ];
}

/** What a card costs with its template kept, beside the same with its template compiled each time. */
export async function measureCards(): Promise<Report> {
  const { engagement } = stories.assessing;
  const figures: Figure[] = [];
  for (const drawn of [
    ...views.slice(0, 2).map(([view, template]) => drawnOf('typical', engagement, view, template)),
    findLargest(),
  ]) {
    figures.push(...(await measure(drawn)));
  }
  const conditions = ['processor time; from the answer of a use case to the card’s JSON'];
  return { title: 'cards', conditions, figures };
}
