// The steps of an application as people click them, used by several journeys.
import assert from 'node:assert/strict';
import { freshIdentityNumber, go, open, settled, unique } from './stack.mjs';

/** Files an application on the public page, in the cell of that name or in any with room. Gives the receipt, the cell and the shop's name. */
export async function fileApplication(page, { name = '方晓明', cell: wanted = '', shop = `晨光便利店${unique()}`, identityNumber = freshIdentityNumber(), onStep = async () => {} } = {}) {
  await open(page, '/');
  await page.getByRole('link', { name: /申请零售许可证/ }).click();
  await page.getByLabel('申请人姓名').fill(name);
  await page.getByLabel('身份证号码').fill(identityNumber);
  await page.getByText('号码校验通过').waitFor();
  await page.getByLabel('手机号').fill('13800138000');
  await page.getByRole('radio', { name: '个体工商户' }).check();
  await page.getByLabel('店铺名称').fill(shop);
  await onStep('1');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('设区市').selectOption('杭州市');
  await page.getByLabel('县（市、区）').selectOption('330102');
  const cell = await chooseCell(page, wanted);
  await page.getByLabel('经营地址').fill(`清波街道河坊街 ${Math.floor(Math.random() * 90_000) + 1000} 号`);
  await onStep('2');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('radio', { name: '便利店' }).check();
  await page.getByRole('radio', { name: '城镇' }).check();
  await page.getByRole('radio', { name: '小', exact: true }).check();
  await onStep('3');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('checkbox', { name: /与住所相独立/ }).check();
  await page.getByRole('checkbox', { name: /相适应的资金/ }).check();
  await onStep('4');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '申请已提交' }).waitFor();
  const receipt = (await page.getByTestId('receipt-code').innerText()).trim();
  assert.ok(receipt.length >= 20, 'a receipt is shown');
  return { receipt, shop, cell, identityNumber };
}

/**
 * A cell with room for more than one: others may be pending there. By chance, because within a cell the earlier filing
 * is accepted first, and what a broken run left behind must not bar every later one.
 */
async function chooseCell(page, wanted) {
  const withRoom = page.locator('label.choice', { hasText: wanted || /还有 ([2-9]|[1-9]\d+) 个名额|不小于/ }).filter({ hasNotText: /名额已满|还有 1 个名额/ });
  await withRoom.last().waitFor();
  const cell = wanted ? withRoom.first() : withRoom.nth(Math.floor(Math.random() * (await withRoom.count())));
  await cell.locator('input').check();
  return (await cell.locator('.choice-label').innerText()).trim();
}

/** The applicant takes the application back with its receipt. */
export async function withdraw(page, receipt) {
  await open(page, '/progress');
  await page.getByLabel('回执码').fill(receipt);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('button', { name: '撤回申请' }).click();
  await page.getByLabel('撤回理由').fill('不再经营');
  await page.getByRole('button', { name: '确认撤回' }).click();
  await page.getByText('您已撤回此申请').waitFor();
}

/** From the work list to one application's page, by search. */
export async function openApplication(page, shop) {
  await page.getByRole('link', { name: '许可申请', exact: false }).first().click();
  await settled(page);
  await page.getByRole('searchbox').fill(shop);
  const row = page.locator('tbody tr', { hasText: shop });
  await row.waitFor();
  await row.locator('a').first().click();
  await page.getByRole('heading', { level: 1, name: shop }).waitFor();
  await settled(page);
}

/** Presses an action, fills its form by labels, and sends it. */
export async function act(page, action, fill = async () => {}) {
  await page.locator('.action-bar').getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).click();
}

export async function acted(page, state) {
  await page.getByText(`现在是“${state}”`).waitFor();
  await settled(page);
}

/** The number of an outlet of the county, as an inspector finds it in the list of licences. */
export async function someOutlet(page) {
  await go(page, '/console/licences');
  return (await page.locator('tbody tr td:first-child').first().innerText()).trim();
}

export async function fillSiteReport(dialog, nearest) {
  await dialog.getByLabel('与最近零售点步行距离（米）').fill('860');
  await dialog.getByLabel('最近零售点许可证号').fill(nearest);
  await dialog.getByLabel('距学校、幼儿园步行距离（米）').fill('920');
  await dialog.getByRole('checkbox', { name: '与住所相独立' }).check();
  await dialog.getByRole('checkbox', { name: '固定经营场所' }).check();
  await dialog.getByRole('button', { name: /门面独立/ }).click();
}

export { go };
