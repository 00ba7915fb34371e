// npm run screenshot: makes the picture of the README from the running page, by keyboard, as a reader would.
import { buildApp } from './build-app.mjs';
import { install, requireNode, root } from './install.mjs';
import { withPage } from './with-page.mjs';

requireNode();
install();
await buildApp();
await withPage(`${root}/dist`, { width: 1440, height: 900 }, async (page, address) => {
  /** @param {...string} keys */
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const sign = (/** @type {RegExp} */ text) => page.getByRole('heading', { level: 1, name: text }).waitFor();
  /** @param {string} value */
  const write = async (value) => {
    const dialog = page.getByRole('dialog', { name: 'Client write' });
    await press('w');
    await dialog.getByLabel('Value').fill(value);
    await press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  };

  await page.goto(`${address}#cluster?seed=7&servers=5`);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await sign(/leads term 1/);
  for (const value of ['3', '8', '5']) await write(value);
  await press('0');
  await page.waitForTimeout(700);
  // The leader with one follower on one side, the others elect among themselves.
  await press('a', 'l', '1', '2', 'Enter');
  await write('4');
  await sign(/leads term [2-9]/);
  await page.waitForTimeout(500);
  await press('Space');
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${root}/public/screenshot.png` });
});
console.log('public/screenshot.png is new.');
