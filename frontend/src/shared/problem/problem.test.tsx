import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ApiProblem, fieldPath, toProblem } from './problem';
import { ProblemNote, problemTitle } from './problem-note';

/** Types as the contract's catalogue lists them: a line of two blanks under a subsystem's line. */
function catalogue(): string[] {
  const codes: string[] = [];
  let subsystem = '';
  for (const line of readFileSync('../openapi/problems.yaml', 'utf8').split('\n')) {
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

  test('server paths lead to form names', () => {
    expect(fieldPath('identityNumber')).toEqual(['identityNumber']);
    expect(fieldPath('#/rows/3/licenceNo')).toEqual(['rows', '3', 'licenceNo']);
    expect(fieldPath('rows[3].licenceNo')).toEqual(['rows', '3', 'licenceNo']);
  });
});
