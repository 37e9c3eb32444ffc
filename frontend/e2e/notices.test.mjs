// Beside the straight way: what is missing is told once and supplied, the time is extended with a reason, the licence is delivered.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, acted, fileApplication, fillSiteReport, openApplication, someOutlet } from './lib/application.mjs';
import { as, assertAccessible, launch, open, shot, visit } from './lib/stack.mjs';

let browser;
let filed;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

async function followed(work) {
  const visitor = await visit(browser, { width: 390, height: 844 });
  await open(visitor.page, '/progress');
  await visitor.page.getByLabel('回执码').fill(filed.receipt);
  await visitor.page.getByRole('button', { name: '查询' }).click();
  await visitor.page.getByRole('heading', { name: filed.shop }).waitFor();
  await work(visitor.page);
  await visitor.finish();
}

test('the clerk tells everything that is missing, once', async () => {
  const visitor = await visit(browser);
  filed = await fileApplication(visitor.page);
  await visitor.finish();
  await as(browser, 'clerk', async (page) => {
    await openApplication(page, filed.shop);
    await page.getByText('剩 5 个工作日').waitFor();
    await act(page, '告知补正', async (dialog) => {
      await dialog.getByLabel('需要补正的内容').fill('营业执照副本未加盖印章\n\n经营场所权属证明缺第二页');
      await assertAccessible(page, 'supplement dialog');
      await shot(page, 'action-supplement', { guide: true, fullPage: false });
    });
    await acted(page, '待补正');
    assert.equal(await page.locator('.notice-items li').count(), 2);
  });
});

test('the applicant reads it on the phone and supplies it', () => followed(async (page) => {
  await page.getByText('经营场所权属证明缺第二页').waitFor();
  await assertAccessible(page, 'progress with a supplement');
  await shot(page, 'progress-supplement', { guide: true });
  await page.getByRole('button', { name: '提交补正' }).click();
  await page.getByText(/补正说明/).first().waitFor();
  await page.getByLabel('补正说明').fill('两项都已补交。');
  await page.getByRole('button', { name: '提交补正' }).click();
  await page.getByText('已收到您的申请').waitFor();
  await page.getByText('两项都已补交。').waitFor();
}));

test('the clerk cannot ask again, sees why, and accepts', () => as(browser, 'clerk', async (page) => {
  await openApplication(page, filed.shop);
  await page.getByText('需要补正的内容只能一次告知').first().waitFor();
  await act(page, '受理');
  await acted(page, '已受理');
}));

test('the approver extends the time once; the applicant reads why', async () => {
  await as(browser, 'approver', async (page) => {
    await openApplication(page, filed.shop);
    await act(page, '延长期限', async (dialog) => dialog.getByRole('button', { name: /进一步核实/ }).click());
    await page.getByText('剩 30 个工作日').waitFor();
    await openApplication(page, filed.shop);
    await page.getByText('作出决定的期限只能延长一次').first().waitFor();
    await shot(page, 'application-extended', { guide: true });
  });
  await followed(async (page) => { await page.getByText('作出决定的期限已延长，理由：').waitFor(); });
});

test('inspected, reviewed, granted, delivered', async () => {
  await as(browser, 'inspector1', async (page) => {
    const outlet = await someOutlet(page);
    await openApplication(page, filed.shop);
    await act(page, '提交实地核查', (dialog) => fillSiteReport(dialog, outlet));
    await acted(page, '待复核签字');
  });
  await as(browser, 'inspector2', async (page) => {
    await openApplication(page, filed.shop);
    await act(page, '第二核查员签字');
    await acted(page, '已核查');
  });
  await as(browser, 'reviewer', async (page) => {
    await openApplication(page, filed.shop);
    await act(page, '审核', async (dialog) => {
      await dialog.getByRole('radio', { name: '建议准予许可' }).check();
      await dialog.getByRole('button', { name: /建议准予许可/ }).first().click();
    });
    await acted(page, '已审核');
  });
  await as(browser, 'approver', async (page) => {
    await openApplication(page, filed.shop);
    await act(page, '准予许可');
    await acted(page, '准予许可');
    await page.getByText('剩 10 个工作日').waitFor();
  });
  await as(browser, 'clerk', async (page) => {
    await openApplication(page, filed.shop);
    await act(page, '送达许可证', async (dialog) => {
      await dialog.getByLabel('签收人').fill('方晓明');
      await shot(page, 'action-deliver', { guide: true, fullPage: false });
    });
    await acted(page, '已送达');
    await assertAccessible(page, 'application delivered');
  });
});
