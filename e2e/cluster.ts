import { expect, type Locator, type Page } from 'playwright/test';

/** The page as a person sees it: found by roles and names alone. */
export class Cluster {
  readonly page: Page;
  /** The one sentence of the sign. */
  readonly headline: Locator;
  readonly clock: Locator;
  readonly speed: Locator;
  readonly transport: Locator;

  constructor(page: Page) {
    this.page = page;
    this.headline = page.getByRole('heading', { level: 1 });
    this.transport = page.getByRole('region', { name: 'Transport' });
    this.clock = this.transport.getByText(/^\d+\.\d{3} s$/);
    this.speed = this.transport.getByRole('combobox', { name: 'Speed' });
  }

  /** Opens a run that is the same every time, and stops it before much has happened. */
  async open({ seed = 1, servers = 5 } = {}): Promise<void> {
    await this.page.goto(`./#seed=${seed}&servers=${servers}`);
    await this.again();
  }

  /** The same run from its very beginning, paused there. */
  async again(): Promise<void> {
    await this.pause();
    await this.button('New run').click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Same seed again' }).click();
    await this.pause();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  server(id: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^S${id}, `) }).first();
  }

  async pause(): Promise<void> {
    const pause = this.button('Pause');
    await expect(pause.or(this.button('Play'))).toBeVisible();
    if (await pause.isVisible()) await pause.click();
    await expect(this.button('Play')).toBeVisible();
  }

  async step(times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.button('Step one event').click();
  }

  /** Takes events one by one until the sign says so. */
  async stepUntil(sign: RegExp): Promise<void> {
    for (let taken = 0; taken < 3000; taken++) {
      if (sign.test(await this.headline.innerText())) return;
      await this.step();
    }
    await expect(this.headline).toHaveText(sign);
  }

  /** Plays until the sign says so, and stops there. */
  async playUntil(sign: RegExp): Promise<void> {
    await this.button('Play').click();
    await expect(this.headline).toHaveText(sign, { timeout: 45_000 });
    await this.pause();
  }

  /** Who leads, as the sign says. */
  async leader(): Promise<number> {
    const [, id] = /^S(\d+) leads/.exec(await this.headline.innerText()) ?? [];
    expect(id, 'the sign names a leader').toBeDefined();
    return Number(id);
  }

  /** "log to 3, committed to 2", as the name of the server says. */
  async log(id: number): Promise<string> {
    const name = (await this.server(id).getAttribute('aria-label')) ?? '';
    return /log (to|empty).*$/.exec(name)?.[0] ?? '';
  }

  tab(name: 'Events' | 'Inspect' | 'Safety' | 'Network'): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** The list of events. */
  get events(): Locator {
    return this.page.getByRole('tabpanel', { name: 'Events' });
  }
}
