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

  /** Opens a run that is the same every time, paused before its first event. */
  async open({ seed = 1, servers = 5 } = {}): Promise<void> {
    // Only with reduced motion a page waits before it plays.
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    await this.page.goto(`./#cluster?seed=${seed}&servers=${servers}`);
    await expect(this.button('Play')).toBeFocused();
    await expect(this.clock).toHaveText('0.000 s');
    await this.setReducedMotion(false);
    await this.page.emulateMedia({ reducedMotion: null });
  }

  async setReducedMotion(on: boolean): Promise<void> {
    await this.page.getByRole('button', { name: /^(View|Menu)$/ }).click();
    await this.page.getByRole('switch', { name: /^Reduced motion/ }).setChecked(on);
    await this.page.keyboard.press('Escape');
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

  /** What is said of every server, in one string. */
  async states(): Promise<string> {
    const names = await this.page
      .getByRole('group', { name: 'Cluster' })
      .getByRole('button', { name: /^S\d+, / })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    return names.join('\n');
  }

  /** Events taken so far, as the safety strip says. */
  async events(): Promise<number> {
    const text = await this.page.getByText(/^checked at [\d,]+ events?$/).innerText();
    return Number(text.replace(/\D/g, ''));
  }

  async step(times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      const before = await this.events();
      await this.button('Step one event').click();
      await expect.poll(() => this.events(), { intervals: [5, 10, 20, 50] }).toBe(before + 1);
    }
  }

  /** Takes events one by one until the sign says so. */
  async stepUntil(sign: RegExp): Promise<void> {
    for (let taken = 0; taken < 500; taken++) {
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

  /** Both have the same log and know the same of it to be committed. */
  async agree(a: number, b: number): Promise<boolean> {
    const [one, other] = [await this.log(a), await this.log(b)];
    return one !== '' && one === other;
  }

  async middle(id: number): Promise<{ x: number; y: number }> {
    const box = await this.server(id).boundingBox();
    if (!box) throw new Error(`S${id} is not on the stage`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async tap(id: number): Promise<void> {
    const { x, y } = await this.middle(id);
    await this.page.touchscreen.tap(x, y);
  }

  /** A finger that stays until the menu is there. */
  async longPress(id: number): Promise<void> {
    const { x, y } = await this.middle(id);
    const client = await this.page.context().newCDPSession(this.page);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await expect(this.page.getByRole('menu')).toBeVisible();
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Something of a server's context menu. */
  async choose(id: number, item: string): Promise<void> {
    await this.server(id).click({ button: 'right' });
    // A server that is down offers several restarts.
    await this.page.getByRole('menuitem', { name: new RegExp(`^${item}( [A-Z])?$`) }).click();
  }

  /** Something of the menu that the transport keeps for what is rarely wanted. */
  async more(item: string | RegExp): Promise<void> {
    await this.transport.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** One of the other ways through time. */
  async way(item: string): Promise<void> {
    await this.button('Other ways through time').click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  tab(name: 'Why?' | 'Events' | 'Rules' | 'Inspect' | 'Safety' | 'Network'): Locator {
    return this.page.getByRole('tab', { name });
  }

  get eventList(): Locator {
    return this.page.getByRole('tabpanel', { name: 'Events' });
  }
}
