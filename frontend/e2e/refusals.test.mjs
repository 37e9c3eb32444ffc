// What happens when the answer is no: the person learns what happened, what was kept and what to do.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, acted, fileApplication, fillSiteReport, openApplication, someOutlet, withdraw } from './lib/application.mjs';
import { as, assertAccessible, assertReflows, launch, open, settled, shot, signIn, visit } from './lib/stack.mjs';

let browser;
let filed;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

test('a wrong identity number is told while typing and nothing is sent', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await open(page, '/apply');
  await page.getByLabel('身份证号码').fill('330102198001010011');
  await page.getByText('末位校验不通过').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('请填写申请人姓名').waitFor();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
  assert.equal(focused, 'applicantName', 'the focus goes to the first wrong field');
  await shot(page, 'apply-wrong', { guide: true });
  await visitor.finish();
});

test('the draft comes back after the tab is gone, without the identity number', async () => {
  const visitor = await visit(browser);
  const { page, context } = visitor;
  await open(page, '/apply');
  await page.getByLabel('申请人姓名').fill('草稿人');
  await page.getByLabel('身份证号码').fill('330102198001010018');
  await page.getByText('草稿已保存在本机').waitFor();
  await page.close();
  const again = await context.newPage();
  await open(again, '/apply');
  await again.getByText('已恢复上次未提交的草稿').waitFor();
  assert.equal(await again.getByLabel('申请人姓名').inputValue(), '草稿人');
  assert.equal(await again.getByLabel('身份证号码').inputValue(), '');
  const stored = await again.evaluate(() => JSON.stringify(localStorage));
  assert.ok(!stored.includes('330102198001010018'), 'the identity number is not on the device');
  await visitor.finish();
});

test('an unknown receipt and an unknown licence are said plainly', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await open(page, '/progress');
  await page.getByLabel('回执码').fill('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AA');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('alert').waitFor();
  await open(page, '/licences/330102199999');
  await page.getByText('没有许可证 330102199999').waitFor();
  await assertAccessible(page, 'unknown licence');
  await visitor.finish();
});

test('within a cell who filed first is accepted first: the clerk reads why not, and is led to the earlier one', async () => {
  const visitor = await visit(browser);
  const earlier = await fileApplication(visitor.page, { name: '何静' });
  const later = await fileApplication(visitor.page, { name: '许安', cell: earlier.cell });
  await as(browser, 'clerk', async (page) => {
    await openApplication(page, later.shop);
    const accept = page.locator('.action-bar').getByRole('button', { name: '受理', exact: true });
    assert.equal(await accept.getAttribute('aria-disabled'), 'true');
    await page.getByText('同一网格有提交在先的申请尚未受理').waitFor();
    await accept.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('dialog').count(), 0, 'a barred action opens nothing');
    await assertAccessible(page, 'barred action');
    await shot(page, 'blocked-accept', { guide: true, fullPage: false });
    await page.setViewportSize({ width: 390, height: 844 });
    await assertReflows(page, 'barred action');
    await shot(page, '390-blocked-accept');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: '查看本网格等待受理的申请' }).click();
    await page.waitForURL(/cellCode=\d{11}.*order=OLDEST|order=OLDEST.*cellCode=\d{11}/);
    await settled(page);
    await page.locator('tbody tr', { hasText: later.shop }).waitFor();
    const shops = await page.locator('tbody tr').allInnerTexts();
    assert.ok(shops.findIndex((text) => text.includes(earlier.shop)) < shops.findIndex((text) => text.includes(later.shop)), 'the earlier filing stands above');
    await assertAccessible(page, 'queue of a cell');
    await shot(page, 'cell-queue', { guide: true, fullPage: false });
    await openApplication(page, earlier.shop);
    await act(page, '受理');
    await acted(page, '已受理');
    await openApplication(page, later.shop);
    assert.equal(await page.locator('.action-bar').getByRole('button', { name: '受理', exact: true }).getAttribute('aria-disabled'), null, 'now it is the next');
  });
  await withdraw(visitor.page, later.receipt);
  await withdraw(visitor.page, earlier.receipt);
  await visitor.finish();
});

test('the inspector who reported cannot sign as the second, and reads why before trying', async () => {
  const visitor = await visit(browser);
  filed = await fileApplication(visitor.page, { name: '徐丽' });
  await visitor.finish();
  await as(browser, 'clerk', async (page) => {
    await openApplication(page, filed.shop);
    await act(page, '受理');
    await acted(page, '已受理');
  });
  await as(browser, 'inspector1', async (page) => {
    const outlet = await someOutlet(page);
    await openApplication(page, filed.shop);
    await act(page, '提交实地核查', (dialog) => fillSiteReport(dialog, outlet));
    await acted(page, '待复核签字');
    await openApplication(page, filed.shop);
    const sign = page.locator('.action-bar').getByRole('button', { name: '第二核查员签字' });
    assert.equal(await sign.getAttribute('aria-disabled'), 'true');
    await page.locator('.action-bar').getByText('职责分离：您不能办理这一步').waitFor();
    await assertAccessible(page, 'separation of duties');
    await shot(page, 'problem-separation', { guide: true, fullPage: false });
  });
});

test('two who act at once: the second learns it, keeps the text, reloads, and sees the step is gone', async () => {
  const first = await visit(browser);
  const second = await visit(browser);
  await signIn(first.page, 'inspector2');
  await signIn(second.page, 'inspector2');
  await openApplication(first.page, filed.shop);
  await openApplication(second.page, filed.shop);
  await act(first.page, '提出异议', (dialog) => dialog.getByLabel('理由').fill('测量路线有误。'));
  await acted(first.page, '已受理');
  await act(second.page, '第二核查员签字', (dialog) => dialog.getByLabel('意见').fill('我看过了'));
  await second.page.getByText('别人刚刚办理过此事项').waitFor();
  await shot(second.page, 'stale-version', { guide: true, fullPage: false });
  await second.page.getByRole('button', { name: /重新载入/ }).click();
  await second.page.getByText('这一步已不能办理').waitFor();
  assert.equal(await second.page.getByRole('dialog').getByLabel('意见').inputValue(), '我看过了');
  await first.finish();
  await second.finish();
});

test('a page without the permission says why, an unknown page says so', () => as(browser, 'clerk', async (page) => {
  await page.evaluate(() => { history.pushState({}, '', '/console/record'); dispatchEvent(new PopStateEvent('popstate')); });
  await page.getByText('您没有打开此页的权限').waitFor();
  await assertAccessible(page, '403');
  await shot(page, 'forbidden');
  await page.evaluate(() => { history.pushState({}, '', '/console/nowhere'); dispatchEvent(new PopStateEvent('popstate')); });
  await page.getByText('没有这个页面').waitFor();
  await settled(page);
}));

test('the applicant withdraws', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await withdraw(page, filed.receipt);
  await visitor.finish();
});
