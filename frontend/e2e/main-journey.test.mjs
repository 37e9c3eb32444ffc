// From filing to certificate: the applicant without an account, five posts on the real login page, the public look-up.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { act, acted, fileApplication, fillSiteReport, openApplication, someOutlet } from './lib/application.mjs';
import { as, assertAccessible, launch, open, settled, shot, visit } from './lib/stack.mjs';

let browser;
let filed;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

test('the applicant files on the public page by clicks only', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await open(page, '/');
  await shot(page, 'public-home', { guide: true });
  filed = await fileApplication(page, {
    onStep: async (step) => {
      await assertAccessible(page, `apply step ${step}`);
      await shot(page, `apply-${step}`, { guide: step !== 3 });
    },
  });
  await assertAccessible(page, 'receipt');
  await shot(page, 'receipt', { guide: true });
  assert.ok(!page.url().includes(filed.receipt), 'the receipt never stands in the address');
  await page.getByRole('link', { name: '查看进度' }).click();
  await page.getByText('已收到您的申请').waitFor();
  assert.ok(!page.url().includes(filed.receipt));
  await visitor.finish();
});

test('the clerk accepts', () => as(browser, 'clerk', async (page) => {
  await shot(page, 'console-home', { guide: true });
  await openApplication(page, filed.shop);
  await shot(page, 'application-filed', { guide: true });
  await act(page, '受理', async (dialog) => {
    await dialog.getByRole('button', { name: /材料齐全/ }).click();
    await assertAccessible(page, 'accept dialog');
    await shot(page, 'action-accept', { guide: true, fullPage: false });
  });
  await acted(page, '已受理');
}));

test('the first inspector reports the site', () => as(browser, 'inspector1', async (page) => {
  const outlet = await someOutlet(page);
  await openApplication(page, filed.shop);
  await act(page, '提交实地核查', async (dialog) => {
    await fillSiteReport(dialog, outlet);
    await shot(page, 'action-report', { guide: true, fullPage: false });
  });
  await acted(page, '待复核签字');
}));

test('the second inspector signs', () => as(browser, 'inspector2', async (page) => {
  await openApplication(page, filed.shop);
  await act(page, '第二核查员签字', async (dialog) => dialog.getByRole('button', { name: /现场情况属实/ }).click());
  await acted(page, '已核查');
}));

test('the reviewer recommends', () => as(browser, 'reviewer', async (page) => {
  await openApplication(page, filed.shop);
  await act(page, '审核', async (dialog) => {
    await dialog.getByRole('radio', { name: '建议准予许可' }).check();
    await dialog.getByRole('button', { name: /建议准予许可/ }).first().click();
  });
  await acted(page, '已审核');
}));

test('the approver grants and sees the timeline and the certificate', () => as(browser, 'approver', async (page) => {
  await openApplication(page, filed.shop);
  await act(page, '准予许可', async (dialog) => dialog.getByRole('button', { name: '同意。' }).click());
  await acted(page, '准予许可');
  await page.locator('.timeline-entry').nth(5).waitFor();
  assert.ok((await page.locator('.timeline-entry').count()) >= 6, 'six steps stand in the timeline');
  await assertAccessible(page, 'application granted');
  await shot(page, 'application-granted', { guide: true });
  await page.locator('.timeline .seal').last().click();
  await shot(page, 'receipt-seal', { guide: true, fullPage: false });
  await page.keyboard.press('Escape');
  await page.locator('.note a.mono').click();
  await settled(page);
  await page.getByRole('button', { name: '取得证书' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /下载/ }).click();
  assert.equal(readFileSync(await (await download).path()).subarray(0, 5).toString(), '%PDF-');
  await shot(page, 'licence', { guide: true });
}));

test('the applicant follows progress, downloads the certificate, and anyone finds the licence', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await open(page, '/progress');
  await page.getByLabel('回执码').fill(filed.receipt);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('准予许可。您可以下载证书').waitFor();
  await assertAccessible(page, 'progress');
  await shot(page, 'progress', { guide: true });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /下载证书/ }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^\d{12}\.pdf$/);
  assert.equal(readFileSync(await file.path()).subarray(0, 5).toString(), '%PDF-');
  const licenceNo = (await page.locator('dd a.mono').innerText()).trim();
  await open(page, '/licences');
  await page.getByLabel('许可证号').fill(licenceNo);
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByRole('heading', { name: filed.shop }).waitFor();
  await assertAccessible(page, 'public licence');
  await shot(page, 'public-licence', { guide: true });
  await visitor.finish();
});
