import { isHelping, type RequestCommand } from '../../request/request-commands.ts';
import { decideAsk, decideAsking } from './decide-asking.ts';
import { decideHelping } from './decide-helping.ts';
import { refuse, type Decide } from './decision.ts';
import { requestOf } from './permit-request.ts';

/** Decides a step on a request to a Get Modern SME (docs/rules.md §7). */
export const decideRequest: Decide<RequestCommand> = (engagement, command, circumstances) => {
  if (command.type === 'ask-request') return decideAsk(engagement, command, circumstances);
  const request = requestOf(engagement, command.request);
  if (!request) return refuse({ refused: 'no-such-request' });
  return isHelping(command)
    ? decideHelping(engagement, request, command, circumstances)
    : decideAsking(engagement, request, command, circumstances);
};
