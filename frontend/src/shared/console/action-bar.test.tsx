import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ApiProblem } from '@/shared/problem/problem';
import { renderAt } from '@/test-render';
import { ActionBar } from './action-bar';
import { OPINION, presentValues, REASON, type ActionSpec } from './action-spec';

interface Matter { version: number; state: string; allowedActions: string[] }
const matter: Matter = { version: 3, state: 'FILED', allowedActions: ['ACCEPT', 'DECLINE'] };

function specs(run: ActionSpec<Matter>['run']): ActionSpec<Matter>[] {
  return [
    { action: 'ACCEPT', kind: 'go', fields: [OPINION], run },
    { action: 'GRANT', kind: 'go', fields: [OPINION], run },
    { action: 'DECLINE', kind: 'stop', fields: [REASON, { name: 'walkingDistanceMetres', kind: 'integer' }], run },
  ];
}

function Page({ run, fresh = matter, onDone = () => undefined }: { run: ActionSpec<Matter>['run']; fresh?: Matter; onDone?: (result: Matter) => void }) {
  const [object, setObject] = useState(matter);
  return <ActionBar flow="monopoly.licence-application" object={object} specs={specs(run)} onDone={onDone} reload={() => { setObject(fresh); return Promise.resolve(fresh); }} />;
}

test('the buttons are the allowed actions and nothing else', async () => {
  renderAt(<Page run={vi.fn()} />);
  expect(await screen.findByRole('button', { name: '受理' })).toBeVisible();
  expect(screen.getByRole('button', { name: '不予受理' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '准予许可' })).toBeNull();
});

test('nothing allowed: the page says who is waited for', async () => {
  renderAt(<ActionBar flow="monopoly.licence-application" object={{ ...matter, state: 'REPORTED', allowedActions: [] }} specs={specs(vi.fn())} onDone={() => undefined} reload={() => Promise.resolve(undefined)} />);
  expect(await screen.findByText(/等待第二名核查员复核签字/)).toBeVisible();
});

test('a reason is required; the version read is sent; empty inputs are left out', async () => {
  const run = vi.fn().mockResolvedValue({ ...matter, version: 4 });
  const done = vi.fn();
  renderAt(<Page run={run} onDone={done} />);
  await userEvent.click(await screen.findByRole('button', { name: '不予受理' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /不予受理$/ }));
  expect(await within(dialog).findByText('请填写理由')).toBeInTheDocument();
  expect(run).not.toHaveBeenCalled();
  await userEvent.type(within(dialog).getByLabelText('理由'), '材料不全');
  await userEvent.click(within(dialog).getByRole('button', { name: /不予受理$/ }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect(run).toHaveBeenCalledWith(3, { reason: '材料不全' });
});

test('errors[] of the server stand on their fields, the others in the note', async () => {
  const problem = new ApiProblem({ type: '/problems/platform/invalid-request', errors: [{ path: 'reason', messageKey: 'size' }, { path: 'unheardOf', messageKey: 'range' }] }, 400);
  renderAt(<Page run={() => Promise.reject(problem)} />);
  await userEvent.click(await screen.findByRole('button', { name: '不予受理' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('理由'), 'x');
  await userEvent.click(within(dialog).getByRole('button', { name: /不予受理$/ }));
  expect(await within(dialog).findByText('长度不符合要求')).toBeInTheDocument();
  const note = within(dialog).getAllByRole('alert').find((node) => node.classList.contains('note')) as HTMLElement;
  expect(note).toHaveTextContent('填写的内容有误');
  expect(note).toHaveTextContent('unheardOf: 超出范围');
  expect(note).toHaveTextContent('没有丢失');
});

test('a stale version: reload keeps the text and sends the new version', async () => {
  const run = vi.fn().mockRejectedValueOnce(new ApiProblem({ type: '/problems/platform/stale-version' }, 409)).mockResolvedValue(matter);
  renderAt(<Page run={run} fresh={{ ...matter, version: 9 }} />);
  await userEvent.click(await screen.findByRole('button', { name: '不予受理' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('理由'), '留着');
  await userEvent.click(within(dialog).getByRole('button', { name: /不予受理$/ }));
  await userEvent.click(await within(dialog).findByRole('button', { name: /重新载入/ }));
  expect(within(dialog).getByLabelText('理由')).toHaveValue('留着');
  await userEvent.click(within(dialog).getByRole('button', { name: /不予受理$/ }));
  await waitFor(() => expect(run).toHaveBeenLastCalledWith(9, { reason: '留着' }));
});

test('absent means unknown: no empty text and no null is sent, but false and 0 are', () => {
  expect(presentValues({ a: '', b: null, c: undefined, d: 0, e: false })).toEqual({ d: 0, e: false });
});
