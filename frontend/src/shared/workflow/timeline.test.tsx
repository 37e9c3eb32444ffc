import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Timeline } from './timeline';

const leaf = '0123456789abcdef'.repeat(4);
const items = [
  { entryId: 'a', at: '2026-03-02T01:00:00Z', action: 'FILE', toState: 'FILED', actorName: '方晓明', elapsedSeconds: 0, outcome: 'ACT', leaf },
  { entryId: 'b', at: '2026-03-03T03:05:00Z', action: 'ACCEPT', fromState: 'FILED', toState: 'ACCEPTED', actorName: '林晓雯', onBehalfOfName: '王立诚', postCode: 'licence-clerk', unitName: '上城区', opinion: '予以受理', elapsedSeconds: 93_900, outcome: 'ACT', leaf },
  { entryId: 'c', at: '2026-03-03T03:06:00Z', action: 'GRANT', fromState: 'ACCEPTED', actorName: '王立诚', elapsedSeconds: 60, outcome: 'REFUSED', problem: '/problems/platform/illegal-action', leaf },
];

test('who, what, when in the bureau\'s time, on whose behalf, how long', () => {
  render(<Timeline flow="monopoly.licence-application" items={items} />);
  const [filed, accepted] = screen.getAllByRole('listitem');
  expect(filed).toHaveTextContent('2026-03-02 09:00');
  expect(filed).not.toHaveTextContent('距上一步');
  expect(accepted).toHaveTextContent('受理→ 已受理林晓雯代 王立诚许可受理员上城区');
  expect(accepted).toHaveTextContent('予以受理');
  expect(accepted).toHaveTextContent('距上一步 1 天 2 小时');
});

test('a refused attempt stands in it, with the reason and without a new state', () => {
  render(<Timeline flow="monopoly.licence-application" items={items} />);
  const refused = screen.getAllByRole('listitem')[2] as HTMLElement;
  expect(refused).toHaveTextContent('被拒绝的尝试：准予许可');
  expect(refused).toHaveTextContent('当前状态不能办理此操作');
  expect(refused).toHaveAttribute('data-tone', 'refused');
  expect(within(refused).queryByText(/→/)).toBeNull();
});

test('the receipt seal opens the whole digest', async () => {
  render(<Timeline flow="monopoly.licence-application" items={items} />);
  await userEvent.click(screen.getAllByRole('button', { name: /记录封印/ })[1] as HTMLElement);
  const dialog = screen.getAllByRole('dialog').find((node) => (node as HTMLDialogElement).open) as HTMLElement;
  expect(dialog.textContent?.replace(/ /g, '')).toContain(leaf);
  expect(dialog).toHaveTextContent('2026-03-03 11:05:00');
});
