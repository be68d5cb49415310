import type { Browser, Locator, Page } from 'playwright-core';
import { putAnswersInOrder, type AnswersInOrder } from './answers-in-order.ts';

/** How long anything in a window may take to appear, in milliseconds. */
const patienceMs = 30_000;

/** A card, and not one that is folded out inside another. */
const cardSelector = '.ac-adaptiveCard:not(.ac-adaptiveCard *)';

/** Where a person can write: the chat with the bot, the group chat, or a channel by its name. */
type Conversation = 'Personal Chat' | 'Group Chat' | 'General' | 'Customers';

/**
 * Opens a window's page and waits until the bot has heard of it. Nothing is loaded from outside this machine, and the
 * panel with the Playground's own log is put away. Reloading a page loses its conversations, so keep it open.
 */
export async function openPlaygroundWindow(browser: Browser, url: string): Promise<PlaygroundPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const { hostname } = new URL(url);
  await page.route(
    (address) => address.hostname !== hostname,
    (route) => route.abort(),
  );
  const answers = await putAnswersInOrder(page);
  await page.goto(url);
  await page.getByText('conversationUpdate', { exact: false }).first().waitFor();
  await page.getByTitle('Hide log panel').click();
  return new PlaygroundPage(page, answers);
}

/** One person's chat window, driven as that person would: type, press, fill in, read. */
export class PlaygroundPage {
  readonly page: Page;
  private readonly answersInOrder: AnswersInOrder;
  private isInChannel = false;
  /** How many answers stood here before the last thing this person did. */
  private answersBefore = 0;

  constructor(page: Page, answersInOrder: AnswersInOrder) {
    this.page = page;
    this.answersInOrder = answersInOrder;
  }

  /** Opens another conversation; the bot hears of it the first time. */
  async open(conversation: Conversation): Promise<void> {
    await this.page.getByRole('treeitem', { name: new RegExp(`${conversation}$`) }).click();
    await this.editor().waitFor();
    this.isInChannel = !conversation.endsWith('Chat');
    this.answersBefore = await this.answers().count();
  }

  /** Writes a message and sends it; what was typed is seen in the conversation when this returns. */
  async say(text: string): Promise<void> {
    await this.editor().fill(text);
    await this.send(text);
  }

  /** The same after an @mention, without which the bot hears nothing in a group chat or channel. */
  async mention(name: string, text: string): Promise<void> {
    await this.editor().click();
    await this.page.keyboard.type('@');
    await this.page.locator('#typeahead-menu').getByText(name, { exact: true }).click();
    await this.untilWritten(name);
    await this.page.keyboard.type(` ${text}`);
    await this.send(`${name} ${text}`);
  }

  /**
   * Waits until the bot has said something that contains the text, as text or card, since this person last said or
   * pressed something here. Its place proves nothing: a quick answer may stand above the message that it answers.
   */
  async waitForAnswer(text: string | RegExp): Promise<Locator> {
    const deadline = Date.now() + patienceMs;
    let said: string[] = [];
    while (Date.now() < deadline) {
      said = (await this.answers().allInnerTexts()).map((each) => each.replace(/\s+/g, ' '));
      const index = said.findLastIndex(
        (each, at) => at >= this.answersBefore && isFound(text, each),
      );
      if (index >= 0) return this.answers().nth(index);
      await this.page.waitForTimeout(50);
    }
    throw new Error(
      `No answer with ${String(text)}; after ${this.answersBefore} older ones: ${said.join(' | ')}`,
    );
  }

  /** Waits until the newest card here contains the text, be it new, changed by the bot, or there all along. */
  async waitForCard(text: string | RegExp): Promise<Locator> {
    const newest = this.cards().last().filter({ hasText: text });
    await newest.waitFor();
    return newest;
  }

  /** The newest of the cards that contain the text, which need not be the newest of all. */
  card(text: string | RegExp): Locator {
    return this.cards().filter({ hasText: text }).last();
  }

  /** Presses an action that goes to the bot, on the newest card that has it, and waits for what comes back. */
  async press(title: string, card: Locator = this.cards()): Promise<void> {
    this.answersBefore = await this.answers().count();
    const answered = this.page.waitForResponse(/\/_conversation\/v1\/(invoke|submit)$/);
    await this.action(title, card).click();
    await answered;
  }

  /** Presses an action that stays in the window: one that opens a part of the card, or that the card itself refuses. */
  async reveal(title: string, card: Locator = this.cards()): Promise<void> {
    await this.action(title, card).click();
  }

  /** Fills a text or number input of the newest card that has it. */
  async fill(label: string, value: string): Promise<void> {
    await this.input(label).fill(value);
  }

  /** Fills a date input; the date is written `YYYY-MM-DD`. */
  async fillDate(label: string, date: string): Promise<void> {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    await this.input(label).fill(new Date(year, month - 1, day).toLocaleDateString('en-US'));
    await this.input(label).press('Enter');
    // Enter takes the date and unfolds the calendar, which would keep the keyboard to itself.
    await this.input(label).press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** Picks an option of a list that folds out. */
  async choose(label: string, option: string): Promise<void> {
    await this.input(label).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Ticks a box, or one option of a list of boxes or buttons, by its own words. */
  async tick(option: string): Promise<void> {
    await this.cards().getByLabel(option, { exact: true }).last().check();
  }

  /** Whether the window told its person that the bot could not be reached. */
  async isUnreachable(): Promise<boolean> {
    return (await this.page.getByText('Unable to reach app').count()) > 0;
  }

  /**
   * Makes the window wider or narrower. At 1000 and less the list of conversations slides out of sight, so open one
   * before; under 640 the Playground cuts cards off.
   */
  async resize(width: number, height = 900): Promise<void> {
    await this.page.setViewportSize({ width, height });
    const list = await this.page
      .getByRole('region', { name: 'Chat and Teams Channel' })
      .elementHandle();
    await list.waitForElementState('stable');
  }

  /** Saves a picture of the whole window, or of one part of it. */
  async screenshot(file: string, part: Page | Locator = this.page): Promise<void> {
    await part.screenshot({ path: file });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** In a channel the newest post stands first; in a chat the newest message stands last. */
  private scope(): Page | Locator {
    return this.isInChannel ? this.posts().first() : this.page;
  }

  private posts(): Locator {
    return this.page
      .locator('.fui-Card')
      .filter({ has: this.page.getByLabel('Show more information') });
  }

  private cards(): Locator {
    return this.scope().locator(cardSelector);
  }

  /** What the bot said; in a channel the newest post itself comes before its replies. */
  private answers(): Locator {
    if (!this.isInChannel) return this.page.getByLabel('Message author').locator('xpath=../..');
    return this.scope().getByLabel('Show more information').locator('xpath=../../..');
  }

  private editor(): Locator {
    return this.page.locator('[data-lexical-editor]').first();
  }

  private input(label: string): Locator {
    // The arrow of a list that folds out has the same label as its input.
    const field = this.page.locator('input, textarea');
    return this.cards().getByLabel(wholeLabel(label)).and(field).last();
  }

  private action(title: string, card: Locator): Locator {
    const byName = { name: title, exact: true };
    return card.getByRole('button', byName).or(card.getByRole('link', byName)).last();
  }

  /** Waits until the editor holds these words and nothing else, be there blanks between them or not. */
  private async untilWritten(text: string): Promise<void> {
    await this.editor()
      .filter({ hasText: wholeText(text) })
      .waitFor();
  }

  private async send(text: string): Promise<void> {
    await this.untilWritten(text);
    const [posts, answers] = [await this.posts().count(), await this.answers().count()];
    await this.answersInOrder.holdDuring(async () => {
      const sent = this.page.waitForResponse(
        /\/_conversation\/v1\/conversations\/[^/]+\/messages$/,
      );
      await this.sendButton().click();
      await sent;
      if (this.isInChannel) await this.posts().nth(posts).waitFor();
    });
    this.answersBefore = this.isInChannel ? 1 : answers;
  }

  private sendButton(): Locator {
    if (!this.isInChannel) return this.page.getByLabel('Send Message');
    return this.page.getByRole('button', { name: 'Post', exact: true });
  }
}

/** The label itself, with the star of an input that is needed, and no longer one that begins with it. */
function wholeLabel(label: string): RegExp {
  return new RegExp(`^${literally(label)}\\s*\\*?$`);
}

/** The text and no more; what is written may have more blanks between its words. */
function wholeText(text: string): RegExp {
  return new RegExp(`^\\s*${text.trim().split(/\s+/).map(literally).join('\\s*')}\\s*$`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isFound(text: string | RegExp, within: string): boolean {
  return typeof text === 'string' ? within.includes(text) : text.test(within);
}
