import type { RequestReason } from '../domain/engagement/owing/owe-request.ts';
import type { Scene } from './reader.ts';
import { plainHead } from './views/frame.ts';
import { generalWays, messageView, saying } from './views/message-view.ts';
import { requestView } from './views/requests/request-view.ts';
import type { Banner } from './views/card-parts.ts';
import type { MessageView } from './views/views.ts';

const styles: Partial<Readonly<Record<RequestReason['news'], Banner['style']>>> = {
  nobody: 'warning',
  unanswered: 'warning',
  'declined-by-all': 'warning',
  silent: 'warning',
  reminded: 'warning',
  accepted: 'good',
  resolved: 'good',
  confirmed: 'good',
};

/** A card about a request that somebody did not ask for: what happened, and the request as it stands now. */
export function requestNotice(
  scene: Scene,
  { as, news, request }: RequestReason,
  sentence: string,
  quiet: string,
): MessageView {
  const banner: Banner = { style: styles[news] ?? 'emphasis', lines: [{ text: sentence }] };
  if (as === 'administrator') {
    return messageView(scene, {
      ...saying(plainHead(scene.engagement.customer), sentence),
      quiet,
      buttons: generalWays(scene).slice(2),
    });
  }
  const view = requestView(scene, request, [banner], as);
  // Why it came stands beside what the card says of itself.
  return { ...view, hasQuiet: true, quiet: view.hasQuiet ? `${quiet} ${view.quiet}` : quiet };
}
