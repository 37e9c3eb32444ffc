import { readdirSync, readFileSync } from 'node:fs';
import i18next from 'i18next';
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ApiProblem, fieldPath, toProblem } from './problem';
import { fieldErrorText, ProblemNote, problemTitle } from './problem-note';

/** Types as the contract's catalogue lists them: a line of two blanks under a subsystem's line. */
function catalogue(): string[] {
  const codes: string[] = [];
  let subsystem = '';
  const files = readdirSync('../openapi/problems').map((name) => readFileSync(`../openapi/problems/${name}`, 'utf8'));
  for (const line of files.join('').split('\n')) {
    subsystem = /^([a-z]+):\s*$/.exec(line)?.[1] ?? subsystem;
    const slug = /^ {2}([a-z-]+):\s*$/.exec(line)?.[1];
    if (slug) codes.push(`${subsystem}.${slug}`);
  }
  return codes;
}

describe('problems', () => {
  test('every type of the contract has a title and advice', () => {
    const codes = catalogue();
    expect(codes.length).toBeGreaterThan(25);
    const missing = codes.filter((code) => !i18next.exists(`problem.${code}.title`) || !i18next.exists(`problem.${code}.advice`));
    expect(missing).toEqual([]);
  });

  test('a problem is translated by its type, with its parameters and number', () => {
    const problem = new ApiProblem({ type: '/problems/monopoly/distance-too-short', title: 'x', status: 409, traceId: 't-1', params: { measuredMetres: '12', leastMetres: '30' } }, 409);
    render(<ProblemNote error={problem} kept="都在" />);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('与最近零售点的距离不足');
    expect(alert).toHaveTextContent('实测（米）12');
    expect(alert).toHaveTextContent('规定最小（米）30');
    expect(alert).toHaveTextContent('都在');
    expect(alert).toHaveTextContent('t-1');
  });

  test('an answer without our body is told by its status', () => {
    expect(toProblem('<html>', new Response(null, { status: 502 })).code).toBe('client.offline');
    expect(toProblem(undefined, new Response(null, { status: 403 })).code).toBe('platform.forbidden');
    expect(problemTitle(i18next.t, toProblem({ type: '/problems/monopoly/never-heard-of' }, new Response(null, { status: 409 })))).toBe('系统出现意外，已记录');
  });

  test('who has asked too often is told how many seconds to wait', () => {
    const headers = { 'Retry-After': '30' };
    const problem = toProblem({ type: '/problems/platform/too-many-requests' }, new Response(null, { status: 429, headers }));
    render(<ProblemNote error={problem} />);
    expect(screen.getByRole('alert')).toHaveTextContent('提交过于频繁，请稍后再试');
    expect(screen.getByRole('alert')).toHaveTextContent('请等候 30 秒后再试。');
  });

  test('a wait is told only when the server names one; a gateway may give it as a date', () => {
    const wait = (value?: string) => toProblem({}, new Response(null, { status: 429, headers: value ? { 'Retry-After': value } : {} })).retryAfterSeconds;
    expect(wait()).toBeUndefined();
    expect(wait('0')).toBeUndefined();
    expect(wait('soon')).toBeUndefined();
    expect(wait(new Date(Date.now() + 90_000).toUTCString())).toBeGreaterThan(85);
  });

  test('the limit of pending applications is told with its figure', () => {
    render(<ProblemNote error={new ApiProblem({ type: '/problems/monopoly/open-applications-limit', params: { limit: '5' } }, 409)} />);
    expect(screen.getByRole('alert')).toHaveTextContent('您在办的申请已达上限');
    expect(screen.getByRole('alert')).toHaveTextContent('在办上限（件）5');
  });

  test.each(['characters', 'beforeFiling', 'unknownLicence', 'ownInBatch', 'administratorKind'])('the reason %s of a wrong field has its words', (messageKey) => {
    expect(fieldErrorText(i18next.t, { path: 'x', messageKey })).not.toBe('填写有误');
  });

  test('a missing entry is named', () => {
    expect(fieldErrorText(i18next.t, { path: '#/nearestLicenceNo', messageKey: 'required' })).toBe('请填写最近零售点许可证号');
  });

  test('server paths lead to form names', () => {
    expect(fieldPath('identityNumber')).toEqual(['identityNumber']);
    expect(fieldPath('#/rows/3/licenceNo')).toEqual(['rows', '3', 'licenceNo']);
    expect(fieldPath('rows[3].licenceNo')).toEqual(['rows', '3', 'licenceNo']);
  });
});
