import { describe, expect, test } from 'vitest';
import { creditCodeCheck, creditCodeFault, isLicenceNo, isMobile, organisationCheck } from './credit-code';
import { identityCheck, identityFault, isRealDate } from './identity-number';

describe('identity number, GB 11643-1999', () => {
  // Vectors of the domain page; the first is the standard's own example.
  test.each([['11010519491231002', 'X'], ['33010219800101001', '8'], ['33010619751123401', '2']])('%s -> %s', (first, check) => {
    expect(identityCheck(first)).toBe(check);
    expect(identityFault(first + check, '2026-11-23')).toBeUndefined();
  });

  test('a small x is read as X, blanks are ignored', () => {
    expect(identityFault('110105 19491231 002x', '2026-11-23')).toBeUndefined();
  });

  test.each([
    ['33010219800101001', 'length'],
    ['33010219800101001A', 'characters'],
    ['3301021980010100X8', 'characters'],
    ['330102198002300015', 'birthDate'],
    ['330102198001010011', 'check'],
    ['330102198010010018', 'check'],
  ])('%s is wrong: %s', (number, fault) => {
    expect(identityFault(number, '2026-11-23')).toBe(fault);
  });

  test('nobody is born after today', () => {
    const first = '33010220261124001';
    expect(identityFault(first + identityCheck(first), '2026-11-23')).toBe('birthDate');
    expect(identityFault(first + identityCheck(first), '2026-11-24')).toBeUndefined();
  });

  test('leap days', () => {
    expect(isRealDate('2024-02-29')).toBe(true);
    expect(isRealDate('2023-02-29')).toBe(false);
    expect(isRealDate('1900-02-29')).toBe(false);
  });
});

describe('unified social credit code, GB 32100-2015', () => {
  test.each([['91350100M000100Y4', '3'], ['91330100123456789', 'K']])('%s -> %s', (first, check) => {
    expect(creditCodeCheck(first)).toBe(check);
    expect(creditCodeFault(first + check)).toBeUndefined();
  });

  test.each([['91350100M000100Y4', 'length'], ['91350100M000100YI3', 'characters'], ['91350100M000100Y44', 'check']])('%s is wrong: %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault);
  });

  test('organisation code, GB 11714', () => {
    expect(organisationCheck('D2143569')).toBe('X');
  });
});

test('licence numbers and mobile numbers', () => {
  expect(isLicenceNo('330106100123')).toBe(true);
  expect(isLicenceNo('33010610012')).toBe(false);
  expect(isMobile('13800138000')).toBe(true);
  expect(isMobile('12800138000')).toBe(false);
});
