import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderAt } from '@/test-render';
import { server } from '@/test-server';
import RegisterPage from './register-page';

function answer() {
  const sent: Record<string, unknown>[] = [];
  server.use(
    http.get('*/api/v1/platform/units', () => HttpResponse.json({ items: [{ code: '330102', name: '上城区', level: 'COUNTY' }] })),
    http.post('*/api/v1/platform/persons', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ personId: 'p', name: '何静', account: 'hejing', unitCode: '330102', unitName: '上城区' }, { status: 201 });
    }),
  );
  return sent;
}

async function fillRest() {
  await userEvent.type(await screen.findByLabelText('姓名'), '何静');
  await userEvent.type(screen.getByLabelText('账号'), 'hejing');
  await userEvent.type(screen.getByLabelText('账号标识'), '00000000-0000-4000-8000-000000000099');
  await userEvent.click(screen.getByLabelText('机构'));
  await userEvent.click(await screen.findByText('上城区 330102', { selector: '.ant-select-item-option-content' }));
}
const submit = () => userEvent.click(screen.getByRole('button', { name: /登\s*记/ }));

test('nobody is registered without an identity number', async () => {
  const sent = answer();
  renderAt(<RegisterPage />);
  await fillRest();
  expect(screen.getByLabelText('身份证号码')).toHaveAttribute('aria-required', 'true');
  await submit();
  expect(await screen.findByText('请填写身份证号码')).toBeInTheDocument();
  expect(sent).toEqual([]);
});

test('a wrong check digit is told in words and not sent; the right number is sent as it is stored', async () => {
  const sent = answer();
  renderAt(<RegisterPage />);
  await fillRest();
  const field = screen.getByLabelText('身份证号码');
  await userEvent.type(field, '330102198001010011');
  await submit();
  expect(await screen.findByText('末位校验不通过，请逐位核对')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste('330102 19800101 0018');
  await submit();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ name: '何静', unitCode: '330102', identityNumber: '330102198001010018' });
});
