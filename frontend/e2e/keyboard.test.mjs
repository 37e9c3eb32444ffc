// The console without a mouse: skip link, shortcut list, two-key jumps, an action by its number, focus given back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { as, launch, settled, shot, visit, open } from './lib/stack.mjs';

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });
const focused = (page) => page.evaluate(() => ({ text: document.activeElement?.textContent?.trim() ?? '', tag: document.activeElement?.tagName ?? '' }));

test('the first Tab reaches the skip link and it leads to the content', async () => {
  const visitor = await visit(browser);
  await open(visitor.page, '/');
  await visitor.page.keyboard.press('Tab');
  assert.equal((await focused(visitor.page)).text, '跳到正文');
  await visitor.page.keyboard.press('Enter');
  assert.equal((await focused(visitor.page)).tag, 'MAIN');
  await visitor.finish();
});

test('a menu button opens, the arrow walks it, Escape closes it and gives the focus back', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await open(page, '/');
  await page.getByRole('button', { name: '语言' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.getByRole('button', { name: '语言' }).getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  assert.equal((await focused(page)).text, '简体中文');
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('button', { name: '语言' }).getAttribute('aria-expanded'), 'false');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), '语言');
  await visitor.finish();
});

test('shortcuts: ?, g a, arrows in the list, 1 opens the first action, Escape closes it', () => as(browser, 'clerk', async (page) => {
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: '键盘快捷键' }).waitFor();
  await shot(page, 'shortcuts', { guide: true, fullPage: false });
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForURL(/licence-applications/);
  await settled(page);
  assert.equal((await focused(page)).text, '许可申请', 'the new page begins at its heading');
  await page.getByRole('button', { name: '已申请' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/state=FILED/);
  await settled(page);
  const rows = page.locator('tbody tr td:first-child a');
  if ((await rows.count()) === 0) return;
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/licence-applications\/.+/);
  await settled(page);
  await page.keyboard.press('1');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}));
