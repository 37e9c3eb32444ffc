import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import i18next from 'i18next';
import zhCN from '@/app/public/locales/zh-CN';
import { renderAt } from '@/test-render';
import { EMPTY_FORM, formFaults, STEPS, stepOf, toRequest } from './application-form';
import ApplyPage from './apply-page';

beforeAll(() => {
  i18next.addResourceBundle('zh-CN', 'translation', zhCN, true, true);
});

test('checks run while typing and the step does not go on with a fault', async () => {
  renderAt(<ApplyPage />);
  const identity = await screen.findByLabelText('身份证号码');
  await userEvent.type(identity, '330102198001010011');
  expect(await screen.findByText('末位校验不通过，请逐位核对')).toBeVisible();
  expect(identity).toHaveAttribute('aria-invalid', 'true');
  await userEvent.clear(identity);
  await userEvent.type(identity, '11010519491231002x');
  expect(await screen.findByText('号码校验通过')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '下一步' }));
  expect(await screen.findByText('请填写申请人姓名')).toBeVisible();
  expect(screen.getByRole('heading', { name: /第 1 步/ })).toBeVisible();
});

test('the draft is kept without identity and phone', async () => {
  renderAt(<ApplyPage />);
  await userEvent.type(await screen.findByLabelText('申请人姓名'), '方晓明');
  await userEvent.type(screen.getByLabelText('身份证号码'), '330102198001010018');
  await userEvent.type(screen.getByLabelText('手机号'), '13800138000');
  await waitFor(() => expect(localStorage.getItem('daylight.application-draft')).toContain('方晓明'));
  const stored = localStorage.getItem('daylight.application-draft') ?? '';
  expect(stored).not.toContain('330102198001010018');
  expect(stored).not.toContain('13800138000');
});

test('an enterprise needs its credit code, an individual does not', () => {
  const names = STEPS[0] ?? [];
  expect(formFaults({ ...EMPTY_FORM, holderNature: 'ENTERPRISE' }, names, '2026-11-23').creditCode).toBe('apply.missing.creditCode');
  expect(formFaults({ ...EMPTY_FORM, holderNature: 'INDIVIDUAL' }, names, '2026-11-23').creditCode).toBeUndefined();
  expect(formFaults({ ...EMPTY_FORM, creditCode: '91350100M000100Y44' }, names, '2026-11-23').creditCode).toBe('creditCode.check');
});

test('every field stands on a step; the request has the contract\'s names and no empty code', () => {
  const request = toRequest({ ...EMPTY_FORM, identityNumber: '11010519491231002x ', cityName: '杭州市' });
  expect(request.identityNumber).toBe('11010519491231002X');
  expect(Object.keys(request)).not.toContain('cityName');
  expect(Object.keys(request)).not.toContain('creditCode');
  expect(Object.keys(request).filter((name) => stepOf(name) < 0)).toEqual([]);
});
