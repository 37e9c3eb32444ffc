// The working calendar and the dated rules: one proposes, another decides. Both end in a rejection, so that a run leaves
// nothing in force.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act } from './lib/application.mjs';
import { as, assertAccessible, assertReflows, go, launch, settled, shot, unique } from './lib/stack.mjs';

let browser;
let calendarPath;
let changePath;
const mark = unique();
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

test('the system administrator proposes a far year by ranges; faults are told while typing', () => as(browser, 'sysadmin', async (page) => {
  await page.getByRole('link', { name: '工作日历' }).first().click();
  await settled(page);
  await assertAccessible(page, 'calendars');
  await shot(page, 'calendars');
  await page.getByRole('link', { name: '提出年度日历' }).click();
  await settled(page);
  await page.getByLabel('年份').fill('2190');
  await page.getByLabel('依据的通知').fill(`试行通知 ${mark}`);
  await page.getByLabel('起', { exact: true }).fill('2190-01-01');
  await page.getByLabel('止（含）').fill('2190-01-05');
  await page.getByLabel('名称').fill('元旦');
  await page.getByText('放假日少于 11 天').waitFor();
  assert.ok(await page.getByRole('button', { name: '提出日历' }).isDisabled());
  await page.getByLabel('止（含）').fill('2190-01-11');
  await page.getByText(/全年工作日 \d+ 天/).waitFor();
  await assertAccessible(page, 'calendar preview');
  await shot(page, 'calendar-propose', { guide: true });
  await page.getByRole('button', { name: '提出日历' }).click();
  await page.waitForURL(/calendars\/[0-9a-f-]{36}/);
  await settled(page);
  await page.getByText(/提出人本人不能确认/).waitFor();
  assert.equal(await page.locator('.action-bar button').count(), 0, 'the proposer is offered nothing');
  calendarPath = new URL(page.url()).pathname;
}));

test('the security administrator rejects it', () => as(browser, 'secadmin', async (page) => {
  await go(page, calendarPath);
  await shot(page, 'calendar');
  await act(page, '否决', (dialog) => dialog.getByLabel('理由').fill('试行结束'));
  await page.locator('.page-meta').getByText('已否决').waitFor();
}));

test('the system administrator proposes a value of a rule, from the list over its history', () => as(browser, 'sysadmin', async (page) => {
  await page.getByRole('link', { name: '规则参数' }).first().click();
  await settled(page);
  await assertAccessible(page, 'rules');
  await shot(page, 'rules', { guide: true });
  await page.getByRole('link', { name: '连续未进货提醒' }).first().click();
  await settled(page);
  await page.getByRole('button', { name: '提出新取值' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^取值/).fill('7');
  await dialog.getByLabel('生效日').fill('2190-01-01');
  await dialog.getByLabel('生效日').press('Enter');
  await dialog.getByLabel('依据').fill(`试行依据 ${mark}`);
  await assertAccessible(page, 'propose a rule');
  await dialog.getByRole('button', { name: '提出变更' }).click();
  await page.waitForURL(/rule-changes\/[0-9a-f-]{36}/);
  await settled(page);
  await page.getByText(`试行依据 ${mark}`).waitFor();
  changePath = new URL(page.url()).pathname;
}));

test('the audit administrator rejects it', () => as(browser, 'auditadmin', async (page) => {
  await go(page, changePath);
  await shot(page, 'rule-change', { guide: true });
  await act(page, '否决', (dialog) => dialog.getByLabel('理由').fill('试行结束'));
  await page.locator('.page-meta').getByText('已否决').waitFor();
}));

test('on a phone in the dark nothing scrolls sideways', () => as(browser, 'sysadmin', async (page) => {
  for (const path of ['/console/calendars', '/console/calendars/new', calendarPath, '/console/rules', '/console/rules/history?rule=LIC-T02.decision-days', changePath]) {
    await go(page, path);
    await assertReflows(page, path);
    await assertAccessible(page, `${path} 390 dark`);
  }
}, { width: 390, height: 844, dark: true }));
