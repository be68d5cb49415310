import type { Page } from 'playwright-core';

/** Passes on what the bot says; while held, it waits its turn. */
export interface AnswersInOrder {
  /** Holds what the bot says until the work is over. */
  holdDuring(work: () => Promise<void>): Promise<void>;
}

/**
 * A page hears of its own post by the response to its request and of the bot's answer by a socket, in either order.
 * An answer to a post that the page does not know yet throws in the Playground, and the page hears nothing any more.
 * So the socket waits until a post stands. Call this before the page is opened.
 */
export async function putAnswersInOrder(page: Page): Promise<AnswersInOrder> {
  const held: (() => void)[] = [];
  let isHolding = false;
  await page.routeWebSocket(/\/_ws_conversation\//u, (socket) => {
    socket.connectToServer().onMessage((message) => {
      const pass = (): void => {
        socket.send(message);
      };
      if (isHolding) held.push(pass);
      else pass();
    });
  });
  return {
    async holdDuring(work) {
      isHolding = true;
      try {
        await work();
      } finally {
        isHolding = false;
        for (const pass of held.splice(0)) pass();
      }
    },
  };
}
