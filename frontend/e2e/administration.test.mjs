// Appointments and take-overs: one proposes, another decides. Both end in a rejection, so that a run leaves nothing in force.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, acted } from './lib/application.mjs';
import { as, assertAccessible, freshIdentityNumber, go, launch, settled, shot, unique } from './lib/stack.mjs';

let browser;
let batchPath;
const mark = unique();
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

async function choose(page, label, search, option) {
  await page.getByLabel(label).click();
  if (search) await page.getByLabel(label).fill(search);
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
}

test('the system administrator proposes an appointment with the person picker', () => as(browser, 'sysadmin', async (page) => {
  await page.getByRole('link', { name: '任命', exact: false }).first().click();
  await settled(page);
  await shot(page, 'appointments');
  await page.getByRole('link', { name: '提出任命' }).click();
  await settled(page);
  await choose(page, '人员', '林晓雯', '林晓雯');
  await choose(page, '岗位', '', '许可监督员');
  await choose(page, '机构', '330102', '330102');
  await page.getByLabel('理由').fill(`试行 ${mark}`);
  await shot(page, 'appointment-propose', { guide: true });
  await page.getByRole('button', { name: '提出任命' }).click();
  await page.waitForURL(/appointments\/[0-9a-f-]{36}/);
  await settled(page);
  await page.getByText(`试行 ${mark}`).waitFor();
  await page.getByText(/提出人本人不能确认/).waitFor();
  assert.equal(await page.locator('.action-bar button').count(), 0, 'the proposer is offered nothing');
}));

test('nobody is registered with a wrong identity number', () => as(browser, 'sysadmin', async (page) => {
  await go(page, '/console/persons/new');
  await page.getByLabel('姓名').fill('何静');
  await page.getByLabel('身份证号码').fill('330102198001010011');
  await page.getByRole('button', { name: /登\s*记/ }).click();
  await page.getByText('末位校验不通过').waitFor();
  await page.getByText('请填写账号', { exact: true }).waitFor();
  await assertAccessible(page, 'register, wrong number');
  await shot(page, 'person-wrong');
}));

test('the security administrator rejects it', () => as(browser, 'secadmin', async (page) => {
  await shot(page, 'security-home', { guide: true });
  await page.locator('.desk a', { hasText: '林晓雯' }).first().click();
  await settled(page);
  await act(page, '否决', async (dialog) => {
    await dialog.getByLabel('理由').fill('试行结束');
    await assertAccessible(page, 'reject dialog');
  });
  await acted(page, '已否决');
}));

test('the clerk pastes holders: faults are shown by cell, then the batch is proposed', () => as(browser, 'clerk', async (page) => {
  await page.getByRole('link', { name: '存量接管' }).first().click();
  await settled(page);
  await page.getByRole('link', { name: '提出接管' }).click();
  await settled(page);
  await page.getByLabel('批次说明').fill(`试行批次 ${mark}`);
  const serial = String(Math.floor(Math.random() * 9_000) + 80_000);
  const row = [`3301021${serial}`, `老店${mark}`, '方晓明', freshIdentityNumber(), '330102', '33010200101', '河坊街 1 号', '个体工商户', 'B', 'C', '3', '2024-01-01', '2028-12-31'];
  const wrong = row.with(0, '33010210').with(11, '2024-02-30');
  await page.getByLabel('粘贴持证户').fill([row, wrong].map((cells) => cells.join('\t')).join('\n'));
  await page.getByText(/其中 1 行有误/).waitFor();
  await assertAccessible(page, 'take-over preview');
  await shot(page, 'takeover-preview', { guide: true });
  assert.ok(await page.getByRole('button', { name: /提出接管/ }).isDisabled());
  await page.getByLabel('粘贴持证户').fill(row.join('\t'));
  await page.getByRole('button', { name: /提出接管（1 户）/ }).click();
  await page.waitForURL(/licence-takeovers\/[0-9a-f-]{36}/);
  await settled(page);
  batchPath = new URL(page.url()).pathname;
}));

test('a link to a batch opens it; a link that leads nowhere says so', () => as(browser, 'approver', async (page) => {
  await go(page, batchPath);
  await page.getByRole('heading', { level: 1, name: `试行批次 ${mark}` }).waitFor();
  await go(page, '/console/licence-takeovers/00000000-0000-4000-8000-000000000000');
  await page.getByText('没有这个接管批次').waitFor();
  await assertAccessible(page, 'no such batch');
  await page.getByRole('link', { name: '回到存量接管' }).click();
  await page.waitForURL(/licence-takeovers$/);
}));

test('the approver rejects the batch', () => as(browser, 'approver', async (page) => {
  await page.getByRole('link', { name: '存量接管' }).first().click();
  await settled(page);
  await page.getByRole('link', { name: `试行批次 ${mark}` }).click();
  await settled(page);
  await shot(page, 'takeover', { guide: true });
  await act(page, '否决', (dialog) => dialog.getByLabel('理由').fill('试行结束'));
  await page.locator('.page-meta').getByText('已否决').waitFor();
}));

test('the audit administrator sees refused attempts in the record', () => as(browser, 'auditadmin', async (page) => {
  await page.getByRole('link', { name: '记录' }).first().click();
  await settled(page);
  await shot(page, 'record', { fullPage: false });
  await page.getByRole('button', { name: '被拒绝的尝试' }).click();
  await page.waitForURL(/outcome=REFUSED/);
  await settled(page);
  await assertAccessible(page, 'record, refused');
  await shot(page, 'record-refused', { guide: true, fullPage: false });
}));
