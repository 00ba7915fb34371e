import { expect, type Locator, type Page } from 'playwright/test';

/** More stops than any way through the page has. */
const MOST = 120;

/** Someone without a pointer: presses keys, and knows only what has the focus. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a run that waits for its first event, which it does where motion is reduced. */
  async open({ seed = 1, servers = 5 } = {}): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    await this.page.goto(`./#cluster?seed=${seed}&servers=${servers}`);
    await expect(this.page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  }

  /** Presses `key` until one of `wanted` has the focus: Tab between the parts of the page, arrows within one. */
  async goTo(wanted: Locator, key = 'Tab'): Promise<void> {
    for (let pressed = 0; pressed < MOST; pressed++) {
      if (await this.isAt(wanted)) return;
      await this.press(key);
    }
    await expect(wanted, `reached with ${key}`).toBeFocused();
  }

  /** Presses `key` until `wanted` holds of the page. */
  async until(wanted: () => Promise<boolean>, key: string): Promise<void> {
    for (let pressed = 0; pressed < MOST; pressed++) {
      if (await wanted()) return;
      await this.press(key);
    }
    await expect.poll(wanted, `after ${MOST} times ${key}`).toBe(true);
  }

  async isAt(wanted: Locator): Promise<boolean> {
    return (await this.page.locator(':focus').and(wanted).count()) > 0;
  }
}
