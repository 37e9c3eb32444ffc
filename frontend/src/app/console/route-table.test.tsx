import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { isCurrent } from './menu';
import { addressOf, menuFor, ROUTES } from './route-table';

/** Permissions as the contract's security scopes state them. */
const contract = new Set([...readFileSync('../openapi/dist/daylight.yaml', 'utf8').matchAll(/\b(?:platform|monopoly)\.[a-z-]+:[a-z-]+\b/g)].map((match) => match[0]));

describe('route table', () => {
  test('every permission needed is one of the contract', () => {
    expect(contract.size).toBeGreaterThan(15);
    expect(ROUTES.map((route) => route.need).filter((need) => need !== undefined && !contract.has(need))).toEqual([]);
  });

  test('titles exist, addresses and shortcuts are unique', () => {
    expect(ROUTES.filter((route) => !i18next.exists(route.titleKey))).toEqual([]);
    const addresses = ROUTES.map(addressOf);
    expect(new Set(addresses).size).toBe(addresses.length);
    const keys = ROUTES.map((route) => route.menu?.shortcut).filter(Boolean);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('the menu shows what the permissions open and nothing else', () => {
    const addresses = (permissions: string[]) => menuFor(permissions).flatMap((entry) => entry.routes).map(addressOf);
    expect(addresses([])).toEqual(['/console', '/console/profile']);
    expect(addresses(['platform.record:read'])).toEqual(['/console', '/console/profile', '/console/record']);
    expect(addresses(['monopoly.licence:read'])).toContain('/console/licences');
  });

  test('a page belongs to its list in the menu', () => {
    expect(isCurrent('/console/licences', '/console/licences/123')).toBe(true);
    expect(isCurrent('/console/licences', '/console/licence-applications')).toBe(false);
    expect(isCurrent('/console', '/console/licences')).toBe(false);
  });

  test('every page loads', async () => {
    const pages = await Promise.all(ROUTES.map((route) => route.load()));
    expect(pages.every((page) => typeof page.default === 'function')).toBe(true);
  });

  test('every permission has its words', () => {
    const missing = [...contract].filter((permission) => !i18next.exists(`permission.${permission.replace('.', '-').replace(':', '_')}`));
    expect(missing).toEqual([]);
  });
});
