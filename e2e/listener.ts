import { expect, type Page } from 'playwright/test';

/** Someone who cannot see the page: reads its accessibility tree, hears its live regions, and has a keyboard. */
export class Listener {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Before the page is opened: nothing that is said may be missed. */
  async listen(): Promise<void> {
    await this.page.addInitScript(() => {
      const said: string[] = [];
      const last = new WeakMap<Element, string>();
      const look = () => {
        for (const region of document.querySelectorAll<HTMLElement>('[role=status], [role=alert]')) {
          const text = region.innerText.trim();
          if (text !== '' && text !== last.get(region)) said.push(text);
          last.set(region, text);
        }
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
      Object.assign(window, { heard: said });
    });
  }

  /** All that was said so far, in its order. */
  async heard(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));
  }

  /** Waits until it has been said, after the first `from` letters of all that was. */
  async hears(words: RegExp, from = 0): Promise<string> {
    await expect.poll(async () => (await this.heard()).slice(from), { timeout: 30_000 }).toMatch(words);
    return (await this.heard()).slice(from);
  }

  /** The accessibility tree, as text. */
  async tree(): Promise<string> {
    return this.page.locator('body').ariaSnapshot();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
