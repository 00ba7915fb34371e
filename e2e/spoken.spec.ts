import { Listener } from './listener.ts';
import { expect, test } from './support/test.ts';

/** Of what was offered by number, the option with these words: what "2: S1 and S2." makes the key 2. */
function keyOf(said: string, words: RegExp): string {
  const options = [...said.matchAll(/(\d): ([^:]+?)(?=\s\d: |\n|$)/g)];
  const [, key] = options.find(([, , text]) => words.test(text!)) ?? [];
  expect(key, `${words} among what was offered: ${said}`).toBeDefined();
  return key!;
}

test('a whole lesson from the accessibility tree and the live regions alone, by keyboard alone', async ({ page }) => {
  const listener = new Listener(page);
  await listener.listen();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('#lesson/losing-a-leader');
  const start = await listener.hears(/leads term/);
  // Who leads, and which term.
  expect(start).toMatch(/S1 leads term 3/);
  const tree = await listener.tree();
  expect(tree).toMatch(/heading "Lesson \d+: Losing a leader" \[level=1\]/);
  expect(tree).toContain('Step 1 of 8');
  expect(tree).toMatch(/button "S1, leader, term 3, /);

  /** What is said from now on until these words. */
  const after = async (keys: readonly string[], words: RegExp) => {
    const from = (await listener.heard()).length;
    await listener.press(...keys);
    return listener.hears(words, from);
  };

  // What happens, and what is asked.
  const cut = await after(['Enter'], /Predict\./);
  expect(cut).toMatch(/You cut off S1 and S2/);
  expect(cut).toMatch(/Whose election timers does no heartbeat reset any more\? Click all these servers\./);
  // Answered wrongly; then what was to be seen is told, and asked for.
  const watched = await after(['3', 'Enter'], /What happened since/);
  expect(watched).toMatch(/You have locked in/);
  expect(watched).toMatch(/S2 hears S1/);
  expect(watched).not.toMatch(/S[345] hears? S1/);
  // Seen wrongly: again, slowly, and told again.
  const [asked = ''] = /Where did[^\n]*/.exec(watched) ?? [];
  const replayed = await after([keyOf(asked, /Nowhere/)], /What happened since/);
  expect(replayed).toMatch(/That is not what happened/);
  const verdict = await after([keyOf(asked, /At S2 alone/)], /Not so|Right/);
  expect(verdict).toMatch(/Not so\. You said: S3\. It was: S3, S4 and S5\. Behind this often lies: /);

  expect(await after(['Enter'], /first to end/)).toMatch(/S4 starts term 4 and votes for itself/);
  await after(['Enter'], /S5 will be asked next/);

  const write = await after(['Enter'], /Predict\./);
  expect(write).toMatch(/A client writes x=8 to S1\. What happens\?/);
  const held = await after([keyOf(write, /stores it but never commits/), 'Enter'], /What happened since/);
  expect(held).toMatch(/S1 takes x=8 as entry 2/);
  expect(held).toMatch(/S2 stores entry 2/);
  expect(held).toMatch(/S4 leads term 4/);
  const [which = ''] = /Which servers hold[^\n]*/.exec(held) ?? [];
  expect(await after([keyOf(which, /S1 and S2\.$/)], /Not so|Right/)).toMatch(/Right\. S1 cannot know/);

  await after(['Enter'], /Three of five hold it/);
  // A log is written in a field.
  const heal = await after(['Enter'], /Predict\./);
  expect(heal).toMatch(/Write the terms of its entries/);
  await listener.press('Tab');
  await expect(page.getByRole('textbox', { name: 'The log of S1, as terms' })).toBeFocused();
  await page.keyboard.type('3 4');
  expect(await listener.tree()).toMatch(/3 4: 2 entries/);
  const lockIn = page.getByRole('button', { name: 'Lock in and watch' });
  for (let pressed = 0; pressed < 12 && !(await lockIn.and(page.locator(':focus')).count()); pressed++)
    await listener.press('Tab');
  const removed = await after(['Enter'], /What happened since/);
  const [became = ''] = /What became of[^\n]*/.exec(removed) ?? [];
  expect(removed).toMatch(/^S1 [^\n]*removes entry 2/m);
  expect(await after([keyOf(became, /It was removed/)], /Not so|Right/)).toMatch(/Right\. x=8 was never committed/);

  expect(await after(['Enter'], /At most one/)).toMatch(/At most one of them can commit/);
  expect(await after(['Enter'], /End of the lesson/)).toMatch(/What you can do now/);
  expect(await listener.tree()).toContain('heading "End of the lesson"');
});
