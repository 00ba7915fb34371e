import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

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
  // In the grid of branches End is the last cell; on the stage it is the end of what is known.
  await cluster.server(leader).focus();
  await page.keyboard.press('End');
  await expect(cluster.clock).toHaveText(elected);
  await expect(cluster.headline).toHaveText(new RegExp(`^S${leader} leads term 1`));

  // A name of one's own; none at all brings back the words of the act; one that is too long is cut.
  const own = branches.getByRole('button', { name: /^Branch 2, / });
  const rename = async (name: string) => {
    await branches.getByRole('button', { name: 'Branch 2: more' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
    await expect(field).toBeFocused();
    await field.fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const original = /^Branch 2, ([^,]*),/.exec((await own.getAttribute('aria-label'))!)![1]!;
  await rename('What if');
  await expect(own).toHaveAccessibleName(/^Branch 2, What if, /);
  await rename('   ');
  await expect(own).toHaveAccessibleName(new RegExp(`^Branch 2, ${original}, `));
  await rename('long '.repeat(40));
  await expect(own).toHaveAccessibleName(/^Branch 2, (long ?){1,12}, /);
  await expectAccessible(page);

  await branches.getByRole('button', { name: 'Branch 2: more' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(branches).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(own).toHaveAccessibleName(/^Branch 2, (long ?){1,12}, /);
  await own.click();
  await expect(own).toHaveAccessibleName(/, shown/);
});
