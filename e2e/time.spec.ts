import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { breakRule } from './support/brokenWorker.ts';
import { expect, test } from './support/test.ts';

test('back and forward event by event, to key events, to both ends: always to the same picture', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const told = async () => [await cluster.clock.innerText(), await cluster.events(), await cluster.states()];
  const seen = [await told()];
  for (let i = 0; i < 12; i++) {
    await cluster.step();
    seen.push(await told());
  }
  for (let i = 11; i >= 6; i--) {
    await page.keyboard.press('ArrowLeft');
    await expect.poll(told).toEqual(seen[i]);
  }
  await page.keyboard.press('End');
  await expect.poll(told).toEqual(seen[12]);
  await page.keyboard.press('Home');
  await expect(cluster.clock).toHaveText('0.000 s');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cluster.headline).toHaveText(/asks for votes$/);
  const candidate = await told();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(told).not.toEqual(candidate);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(told).toEqual(candidate);
});

test('a time that is typed is gone to; nonsense gets a sentence and keeps what was typed', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.step(20);
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Go to time' });
  const field = dialog.getByRole('textbox');
  await field.fill('soon');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/./);
  await expect(dialog).toBeVisible();
  await expect(field).toHaveValue('soon');
  await field.fill('0.17');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cluster.clock).toHaveText('0.170 s');
});

test('the whole run is a slider: dragged by mouse, moved by keys', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.playUntil(/^S\d leads term 1/);
  const slider = page.getByRole('region', { name: 'Whole run' }).getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(cluster.clock).toHaveText('0.000 s');
  await page.keyboard.press('End');
  await expect(cluster.clock).not.toHaveText('0.000 s');
  await expect(slider).toHaveAttribute('aria-valuetext', /S\d leads term 1/);
});

test('acting in the past opens a branch; the old future stays, is compared, renamed, deleted and had back', async ({
  page,
}) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  const leader = await cluster.leader();
  const elected = await cluster.clock.innerText();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  const branches = page.getByRole('region', { name: /^Branches/ });
  await expect(branches).toBeHidden();
  await page.keyboard.press(String(leader));
  await page.keyboard.press('c');
  await expect(cluster.server(leader)).toHaveAccessibleName(/down/);
  await expect(branches).toBeVisible();
  await expect(branches).toContainText(`S${leader} crashes`);

  await branches.getByRole('button', { name: /^Compare/ }).click();
  const compared = page.getByRole('tabpanel', { name: 'Inspect' });
  await expect(compared.getByRole('heading', { name: /^Compare at/ })).toBeVisible();
  await expect(compared.getByRole('row', { name: new RegExp(`S${leader}`) }).first()).toBeVisible();
  await expectAccessible(page);
  await compared.getByRole('button', { name: 'Stop comparing' }).click();

  await branches
    .getByRole('button', { name: /As it was/ })
    .first()
    .click();
  await expect(cluster.server(leader)).toHaveAccessibleName(/candidate|leader/);
  await page.keyboard.press('End');
  await expect(cluster.clock).toHaveText(elected);
  await expect(cluster.headline).toHaveText(new RegExp(`^S${leader} leads term 1`));
});

test('a split vote by hand, with no clock and no mouse', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ servers: 4 });
  await cluster.transport.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Manual clock/ }).focus();
  await page.keyboard.press('Enter');
  await expect(cluster.headline).toHaveText(/^Your move/);
  await page.keyboard.press('Shift+Y');
  const next = page.getByRole('region', { name: 'What can happen next' });
  /** Finds the choice among all there are and takes it with Enter. */
  const choose = async (name: RegExp) => {
    const choice = next.getByRole('button', { name });
    await choice.focus();
    await expect(choice).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(choice).toBeHidden();
  };
  await choose(/^Fire S1, election timer. Then S1 starts term 1/);
  await choose(/^Fire S2, election timer. Then S2 starts term 1/);
  await choose(/^Deliver: Vote request, S1 to S3\. Then S3 votes for S1/);
  await choose(/^Deliver: Vote request, S2 to S4\. Then S4 votes for S2/);
  await choose(/^Deliver: Vote request, S1 to S4\. Then S4 refuses S1/);
  await choose(/^Deliver: Vote request, S2 to S3\. Then S3 refuses S2/);
  await choose(/^Deliver: Vote request, S1 to S2\. Then S2 refuses S1/);
  await choose(/^Deliver: Vote request, S2 to S1\. Then S1 refuses S2/);
  for (const [from, to] of [
    [3, 1],
    [4, 2],
  ])
    await choose(new RegExp(`^Deliver: Vote granted, S${from} to S${to}`));
  await expect(cluster.server(1)).toHaveAccessibleName(/candidate, term 1, 2 of 3 votes/);
  await expect(cluster.server(2)).toHaveAccessibleName(/candidate, term 1, 2 of 3 votes/);
  for (const [from, to] of [
    [4, 1],
    [2, 1],
    [3, 2],
    [1, 2],
  ])
    await choose(new RegExp(`^Deliver: Vote refused, S${from} to S${to}`));
  // Nobody can win term 1 any more; only a timer goes on.
  await page.keyboard.press('y');
  await page.getByRole('button', { name: 'Why is there no leader?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Why?' })).toContainText(/S1 has 2 of (the )?3 votes/);
  await page.keyboard.press('Shift+Y');
  await choose(/^Fire S1, election timer. Then S1 starts term 2/);
  await expect(cluster.server(1)).toHaveAccessibleName(/candidate, term 2/);
});

test('"why is it not committed" names the acknowledgements that are missing', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.playUntil(/^S\d leads term 1/);
  const leader = await cluster.leader();
  const [friend, ...others] = [1, 2, 3, 4, 5].filter((id) => id !== leader) as [number, ...number[]];
  for (const key of ['l', String(leader), String(friend), 'Enter', String(leader), 'w']) await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: 'Client write' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await cluster.button('Play').click();
  await expect.poll(() => cluster.log(leader)).toMatch(/log to 2/);
  await cluster.pause();
  const entry = page.getByRole('gridcell', { name: new RegExp(`^Entry 2 at S${leader}, .*not committed`) });
  await entry.locator('button').or(entry).last().click();
  await cluster.tab('Why?').click();
  const why = page.getByRole('tabpanel', { name: 'Why?' });
  for (const id of others) await expect(why).toContainText(new RegExp(`S${id}.*cut off`));
  await expectAccessible(page);
});

test('with a broken rule "run until" finds the violation, and its chain leads to the broken step', async ({ page }) => {
  await breakRule(page);
  const cluster = new Cluster(page);
  await cluster.open({ seed: 3, servers: 3 });
  // S1 and S3 run for the same term; S2 votes, loses its memory in a crash, and is asked again.
  for (const key of ['1', 't', '3', 't']) await page.keyboard.press(key);
  for (let taken = 0; taken < 20; taken++) {
    if (/voted for/.test((await cluster.server(2).getAttribute('aria-label')) ?? '')) break;
    await cluster.step();
  }
  const voted = /voted for (S\d)/.exec((await cluster.server(2).getAttribute('aria-label')) ?? '')?.[1];
  for (const status of [/down/, /follower/]) {
    await page.keyboard.press('2');
    await page.keyboard.press('c');
    await expect(cluster.server(2)).toHaveAccessibleName(status);
  }
  await cluster.button('Other ways through time').click();
  await page.getByRole('menuitem', { name: /^Run until/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Run until' });
  await dialog.getByRole('button', { name: /a safety property is violated/ }).click();
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cluster.headline).toHaveText('Safety broken: two leaders in term 1');
  const why = page.getByRole('tabpanel', { name: 'Why?' });
  await expect(why.getByRole('heading', { name: 'Two leaders in term 1' })).toBeVisible();
  await why.getByRole('button', { name: /^\d more$/ }).click();
  const chain = why.getByRole('list', { name: 'Because' });
  await expect(chain).toContainText(`S2 votes for ${voted}`);
  await expect(chain).toContainText('You restart S2');
  await expect(chain).toContainText(`S2 votes for ${voted === 'S1' ? 'S3' : 'S1'}`);
});

test('the space-time diagram: the same selection, by keyboard, without a finding of axe', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  await page.keyboard.press('e');
  await expect(cluster.button('Back to stage')).toBeVisible();
  const events = page.getByRole('grid', { name: /space-time|events/i }).first();
  await expect(events).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('e');
  await expect(cluster.headline).toHaveText(/^S\d leads term 1/);
});

test('a rule leads to its firings, and each to its moment', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  await page.keyboard.press('u');
  const rules = page.getByRole('tabpanel', { name: 'Rules' });
  await expect(rules).toContainText('RV-2');
  await expectAccessible(page);
});
