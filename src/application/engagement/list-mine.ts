import type { Answer } from '../answers.ts';
import type { EngagementLine } from './lines.ts';
import type { MyLines } from '../turn.ts';

const linesPerPage = 8;

const isOpen = (line: EngagementLine): boolean =>
  line.state === 'active' || line.state === 'supporting';

/** Open engagements before ended ones, then by customer. */
function inOrder(left: EngagementLine, right: EngagementLine): number {
  return (
    Number(isOpen(right)) - Number(isOpen(left)) || left.customer.localeCompare(right.customer)
  );
}

/** The person's engagements, a page of them; a page beyond the last shows the last. */
export async function listMine(mine: MyLines, page: number): Promise<Answer> {
  const lines = [...(await mine())].sort(inOrder);
  const pages = Math.max(1, Math.ceil(lines.length / linesPerPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return {
    show: 'list',
    lines: lines.slice(shown * linesPerPage, (shown + 1) * linesPerPage),
    total: lines.length,
    page: shown,
    pages,
  };
}
