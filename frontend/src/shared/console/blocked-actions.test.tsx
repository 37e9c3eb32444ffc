import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ApiProblem } from '@/shared/problem/problem';
import { renderAt } from '@/test-render';
import { ActionBar } from './action-bar';
import { OPINION, REASON, type ActionSpec, type BlockedAction } from './action-spec';

interface Matter { version: number; state: string; allowedActions: string[]; blockedActions?: BlockedAction[] }
const FULL: BlockedAction = { action: 'GRANT', problem: '/problems/monopoly/layout-full', params: { capacity: '62', holders: '62' } };
const OWN = '/problems/platform/separation-of-duties';
const matter: Matter = { version: 3, state: 'REVIEWED', allowedActions: ['REFUSE'], blockedActions: [FULL] };

function bar(object: Matter, run: ActionSpec<Matter>['run'] = vi.fn(), remedy?: (problem: ApiProblem) => string) {
  const specs: ActionSpec<Matter>[] = [
    { action: 'GRANT', kind: 'go', fields: [OPINION], run },
    { action: 'REFUSE', kind: 'stop', fields: [REASON], run },
  ];
  return <ActionBar flow="monopoly.licence-application" object={object} specs={specs} onDone={() => undefined} reload={() => Promise.resolve(object)} remedy={remedy} />;
}

test('a barred action is a button that cannot be used, with the reason in words and figures', async () => {
  renderAt(bar(matter));
  const grant = await screen.findByRole('button', { name: '准予许可' });
  expect(grant).toHaveAttribute('aria-disabled', 'true');
  expect(grant).toHaveAccessibleDescription(/现在不能办理.*该网格零售点已达上限.*网格上限.*62.*已有零售户.*62/);
  expect(screen.getByText('该网格零售点已达上限')).toBeVisible();
  expect(screen.getByRole('button', { name: '不予许可' })).not.toHaveAttribute('aria-disabled');
});

test('it stays in the tab order, and pressing it opens nothing, nor does its number', async () => {
  renderAt(bar(matter));
  await screen.findByRole('button', { name: '准予许可' });
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: '准予许可' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('2');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('one rule that bars two actions is told once; no attempt is said to be on record', async () => {
  renderAt(bar({ ...matter, allowedActions: [], blockedActions: [{ action: 'COUNTERSIGN', problem: OWN }, { action: 'DISPUTE', problem: OWN }] }));
  expect(await screen.findAllByText('职责分离：您不能办理这一步')).toHaveLength(1);
  const list = screen.getByRole('list', { name: /现在不能办理/ });
  expect(within(list).getAllByRole('button').map((button) => button.textContent)).toEqual(['第二核查员签字', '提出异议']);
  expect(list).not.toHaveTextContent('已记录');
  expect(screen.queryByText(/无需操作/)).toBeNull();
});

test('the page may offer a way out beside the reason', async () => {
  renderAt(bar(matter, vi.fn(), (problem) => `去处 ${problem.code}`));
  expect(await screen.findByText('去处 monopoly.layout-full')).toBeVisible();
});

test('a step that a rule bars after the reload says so in the dialog, the text is kept', async () => {
  function Page() {
    const [object, setObject] = useState<Matter>({ ...matter, allowedActions: ['GRANT'], blockedActions: [] });
    const run = () => Promise.reject(new ApiProblem({ type: '/problems/platform/stale-version' }, 409));
    const barred = { ...matter, allowedActions: [], blockedActions: [FULL] };
    return <ActionBar flow="monopoly.licence-application" object={object} specs={[{ action: 'GRANT', kind: 'go', fields: [REASON], run }]} onDone={() => undefined} reload={() => { setObject(barred); return Promise.resolve(barred); }} />;
  }
  renderAt(<Page />);
  await userEvent.click(await screen.findByRole('button', { name: '准予许可' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('理由'), '同意');
  await userEvent.click(within(dialog).getByRole('button', { name: /准予许可$/ }));
  await userEvent.click(await within(dialog).findByRole('button', { name: /重新载入/ }));
  expect(await within(dialog).findByText('该网格零售点已达上限')).toBeInTheDocument();
  expect(within(dialog).queryByText(/事项现在是/)).toBeNull();
  expect(within(dialog).getByLabelText('理由')).toHaveValue('同意');
  expect(within(dialog).getByRole('button', { name: /准予许可$/ })).toBeDisabled();
});
