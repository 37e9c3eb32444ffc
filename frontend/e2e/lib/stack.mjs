// What every browser journey shares: the browser, the sign-in by clicks, and the watches that make a page fail.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const here = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export const BASE = process.env.DAYLIGHT_URL?.replace(/\/$/, '');
export const PASSWORD = process.env.DAYLIGHT_DEMO_PASSWORD ?? '';
assert.ok(BASE, 'DAYLIGHT_URL is not set: the journeys need a running stack (./daylight up prints its address)');

const CHROMIUM = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** One browser per test file. */
export async function launch() {
  assert.ok(CHROMIUM, 'no Chromium found: apt-get install -y --no-install-recommends chromium fonts-noto-cjk, or set CHROMIUM');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      // A page answered by the test itself has no address space and could not reach Keycloak on the loopback.
      ...(process.env.DAYLIGHT_SPA_DIST ? ['--disable-features=LocalNetworkAccessChecks'] : [])],
  });
}

/** A fresh visitor. Collects console errors and CSP violations; `visit.finish()` fails when there were any. */
export async function visit(browser, { width = 1440, height = 900, dark = false } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true, reducedMotion: 'reduce' });
  if (process.env.DAYLIGHT_SPA_DIST) await serveOwnBuild(context, process.env.DAYLIGHT_SPA_DIST);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = [];
  // A refused request is an answer the page handles; the browser logs it as an error all the same.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d|5\d\d)/.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  await page.addInitScript(() => {
    window.__csp = [];
    document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
  });
  return {
    page,
    context,
    faults,
    async finish() {
      await context.close();
      assert.deepEqual(faults, [], 'console errors, page errors or CSP violations');
    },
  };
}

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
let csp;

/** For work on the SPA: a fresh build is tried against the running stack, under the stack's own policy headers. */
async function serveOwnBuild(context, dist) {
  csp ??= (await fetch(BASE)).headers.get('content-security-policy') ?? '';
  await context.route(`${BASE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (/^\/(api|q)(\/|$)/.test(pathname)) return route.continue();
    // After a redirect the stack's own page comes through (redirects are not intercepted); its entry becomes ours.
    const entry = /^\/assets\/index-[\w-]+\.(js|css)$/.exec(pathname);
    if (entry && !existsSync(dist + pathname)) {
      const own = new RegExp(`/assets/index-[\\w-]+\\.${entry[1]}`).exec(readFileSync(`${dist}/index.html`, 'utf8'))[0];
      return route.fulfill({ body: entry[1] === 'js' ? `import '${own}';` : `@import url('${own}');`, headers: { 'content-type': TYPES[entry[1]] } });
    }
    const file = existsSync(dist + pathname) && pathname.includes('.') ? dist + pathname : `${dist}/index.html`;
    return route.fulfill({ path: file, headers: { 'content-type': TYPES[file.split('.').at(-1)] ?? 'application/octet-stream', 'content-security-policy': csp } });
  });
}

export async function open(page, path) {
  await page.goto(BASE + path, { waitUntil: 'domcontentloaded' });
  await settled(page);
}

/** Waits until the skeletons are gone and a heading stands. */
export async function settled(page) {
  await page.waitForSelector('h1');
  await page.waitForFunction(() => document.querySelector('.skeleton') === null && document.querySelector('.waiting') === null);
  await page.waitForTimeout(150);
}

/** Signs in on Keycloak's own page, as a person does, and waits for the console. */
export async function signIn(page, account, path = '/console') {
  await page.goto(BASE + path, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('#username');
  await page.fill('#username', account);
  await page.fill('#password', PASSWORD);
  await page.click('#kc-login');
  await page.waitForURL((url) => url.href.startsWith(`${BASE}/console`));
  await settled(page);
}

/** As `./daylight up` does it for a person: a colleague with the post in a browser of his own. */
export async function as(browser, account, work, options) {
  const visitor = await visit(browser, options);
  try {
    await signIn(visitor.page, account);
    const result = await work(visitor.page, visitor);
    await visitor.finish();
    return result;
  } catch (error) {
    await shot(visitor.page, `failed-${account}`).catch(() => undefined);
    await visitor.context.close().catch(() => undefined);
    if (visitor.faults.length > 0) error.message += `\n${visitor.faults.join('\n')}`;
    throw error;
  }
}

/** Moves inside the application without losing the session that lives in memory only. */
export async function go(page, path) {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.waitForTimeout(100);
  await settled(page);
}

const SHOTS = here('../shots');
const GUIDE = here('../../../docs/guide/images');

/** A picture for eyes; with DAYLIGHT_GUIDE_SHOTS=1 those named for the guide are copied into docs/guide/images. */
export async function shot(page, name, { guide = false, fullPage = true } = {}) {
  mkdirSync(SHOTS, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage });
  if (guide && process.env.DAYLIGHT_GUIDE_SHOTS === '1') {
    mkdirSync(GUIDE, { recursive: true });
    copyFileSync(`${SHOTS}/${name}.png`, `${GUIDE}/${name}.png`);
  }
}

/** Serious and critical findings of axe; there may be none. */
export async function assertAccessible(page, where) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const result = await window.axe.run(document, { resultTypes: ['violations'] });
    return result.violations
      .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
      .map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${(node.any[0]?.message ?? '').slice(0, 160)}`).join(' | ')}`);
  });
  assert.deepEqual(found, [], `axe findings on ${where}`);
}

/** No sideways scrolling of the page at the width it is shown in. */
export async function assertReflows(page, where) {
  const over = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return '';
    const wide = [...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > width + 1 && !node.closest('.preview-frame'));
    return wide.slice(0, 4).map((node) => `${node.tagName}.${node.className}`).join(', ') || 'page';
  });
  assert.equal(over, '', `${where} scrolls sideways at ${page.viewportSize()?.width}px`);
}

/** An identity number that nobody has used, valid by GB 11643 (written here anew, sharing no code with the product). */
export function freshIdentityNumber() {
  const serial = String(Math.floor(Math.random() * 1000)).padStart(3, '0');
  const day = new Date(Date.UTC(1960, 0, 1) + Math.floor(Math.random() * 14_000) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  const first = `330102${day}${serial}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return first + '10X98765432'[sum % 11];
}

export const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`.slice(-7);
