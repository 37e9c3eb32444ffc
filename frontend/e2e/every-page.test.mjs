// Every page at four looks: axe without serious findings, no sideways scroll at 320 px, no CSP violation, no console error.
import { after, before, test } from 'node:test';
import { as, assertAccessible, assertReflows, go, launch, open, settled, shot, visit } from './lib/stack.mjs';

const PUBLIC = ['/', '/apply', '/progress', '/licences', '/licences/330102199999', '/nowhere'];
const STAFF = {
  clerk: ['/console', '/console/licence-applications', '/console/licences', '/console/licence-takeovers', '/console/licence-takeovers/new', '/console/profile', '/console/record'],
  sysadmin: ['/console', '/console/persons', '/console/persons/new', '/console/appointments', '/console/appointments/new', '/console/calendars', '/console/calendars/new', '/console/rules', '/console/rules/history?rule=LIC-T02.decision-days'],
  auditadmin: ['/console', '/console/record', '/console/appointments'],
  approver: ['/console'],
};
const LOOKS = [
  { name: '1440-light', width: 1440, height: 900, dark: false },
  { name: '1440-dark', width: 1440, height: 900, dark: true },
  { name: '390-light', width: 390, height: 844, dark: false },
  { name: '320-dark', width: 320, height: 640, dark: true },
];
const nameOf = (path) => path.replace(/^\//, '').replaceAll('/', '-') || 'home';

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

async function check(page, look, who, path) {
  await assertAccessible(page, `${path} ${look.name}`);
  if (look.width < 500) await assertReflows(page, path);
  await shot(page, `${look.name}-${who}-${nameOf(path)}`);
}

for (const look of LOOKS) {
  test(`public pages, ${look.name}`, async () => {
    const visitor = await visit(browser, look);
    for (const path of PUBLIC) {
      await open(visitor.page, path);
      await check(visitor.page, look, 'public', path);
    }
    await visitor.finish();
  });
  test(`console pages, ${look.name}`, async () => {
    for (const [account, paths] of Object.entries(STAFF)) {
      await as(browser, account, async (page) => {
        for (const path of paths) {
          await go(page, path);
          await check(page, look, account, path);
        }
        if (account !== 'approver') return;
        for (const list of ['/console/licence-applications', '/console/licences', '/console/licence-takeovers']) {
          await go(page, list);
          const link = page.locator('tbody a').first();
          if ((await link.count()) === 0) continue;
          await link.click();
          await page.waitForFunction((path) => location.pathname.startsWith(`${path}/`), list);
          await settled(page);
          await check(page, look, account, `${list}-detail`);
        }
      }, look);
    }
  });
}

test('elder mode: large type, high contrast, still no sideways scroll', async () => {
  const visitor = await visit(browser, { width: 390, height: 844 });
  const { page } = visitor;
  await open(page, '/');
  await page.getByRole('button', { name: '长者模式' }).click();
  for (const path of PUBLIC) {
    await open(page, path);
    await assertAccessible(page, `elder ${path}`);
    await assertReflows(page, `elder ${path}`);
    await shot(page, `elder-${nameOf(path)}`);
  }
  await visitor.finish();
});

test('the three languages draw every public page', async () => {
  const visitor = await visit(browser);
  for (const language of ['zh-TW', 'en']) {
    await visitor.page.addInitScript((value) => localStorage.setItem('daylight.language', value), language);
    for (const path of PUBLIC) {
      await open(visitor.page, path);
      await assertAccessible(visitor.page, `${language} ${path}`);
      await shot(visitor.page, `${language}-${nameOf(path)}`);
    }
  }
  await visitor.finish();
});
