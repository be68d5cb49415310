import type { ScriptAnswer, ScriptCall, ScriptCalls } from '../ports/script-calls.ts';
import type { Clock } from '../ports/ports.ts';

/**
 * Carries a call out once: whoever brings the same key and the same body again gets the same answer, from any
 * process. The work may run twice where the first run was cut off or both came at once, so it must do nothing
 * twice itself. `another-body` when the key was used for something else.
 */
export async function answerOnce(
  calls: ScriptCalls,
  now: Clock,
  call: ScriptCall,
  work: () => Promise<ScriptAnswer>,
): Promise<ScriptAnswer | 'another-body'> {
  const standing = await calls.begin(call, now());
  if (standing.kind === 'another-body') return 'another-body';
  if (standing.kind === 'answered') return standing.answer;
  const answer = await calls.keepAnswer(call, await work());
  await calls.forgetOld(call, now());
  return answer;
}
