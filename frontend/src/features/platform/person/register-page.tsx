import { Button, Form, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { presentValues } from '@/shared/console/action-spec';
import { PageHead } from '@/shared/console/page-head';
import { putServerErrors } from '@/shared/console/server-errors';
import { UnitPicker } from '@/shared/console/unit-picker';
import { useIdempotencyKey } from '@/shared/form/use-idempotency-key';
import { today } from '@/shared/format/format';
import { identityFault, normaliseIdentityNumber } from '@/shared/identifier/identity-number';
import { asProblem, type FieldError } from '@/shared/problem/problem';
import { ProblemNote } from '@/shared/problem/problem-note';

const NAMES = ['subject', 'account', 'name', 'unitCode', 'identityNumber'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export default function RegisterPersonPage() {
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const cache = useQueryClient();
  const [loose, setLoose] = useState<FieldError[]>([]);
  const keyFor = useIdempotencyKey();
  const required = (name: string) => ({ required: true, whitespace: true, message: t('fieldError.required', { label: t(`field.${name}`) }) });
  const register = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const body = presentValues(values) as unknown as Schema<'RegisterPerson'>;
      return unwrap(http.POST('/api/v1/platform/persons', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['platform', 'persons'] });
      form.resetFields();
    },
    onError: (error) => setLoose(putServerErrors(form, NAMES, asProblem(error), t)),
  });
  return (
    <div className="stack form-page">
      <PageHead title={t('person.register')} back={{ to: '/console/persons', label: t('person.title') }} />
      <p className="muted">{t('person.registerIntro')}</p>
      {register.error && <ProblemNote error={register.error} loose={loose} kept={t('action.kept')} />}
      {register.data && (
        <div className="note" data-kind="good" role="status">
          <span className="note-title">{t('person.registered', { name: register.data.name })}</span>
          <span>{t('person.registeredText')} <Link to="/console/appointments/new">{t('person.toAppointment')}</Link></span>
        </div>
      )}
      <Form form={form} name="person" layout="vertical" className="card" onFinish={(values) => register.mutate(values as Record<string, unknown>)} scrollToFirstError={{ focus: true }}>
        <Form.Item name="name" label={t('field.name')} rules={[required('name')]}><Input maxLength={50} autoComplete="off" /></Form.Item>
        <Form.Item name="account" label={t('field.account')} rules={[required('account')]} extra={t('person.accountHelp')}><Input maxLength={64} autoComplete="off" /></Form.Item>
        <Form.Item name="subject" label={t('field.subject')} extra={t('person.subjectHelp')} rules={[required('subject'), { pattern: UUID, message: t('fieldError.uuid') }]}><Input maxLength={36} autoComplete="off" spellCheck={false} /></Form.Item>
        <Form.Item name="unitCode" label={t('field.unitName')} rules={[required('unitName')]}><UnitPicker /></Form.Item>
        <Form.Item name="identityNumber" label={t('field.identityNumber')} extra={t('person.identityHelp')} validateTrigger="onBlur" validateFirst
          rules={[required('identityNumber'), { validator: (_, value?: string) => {
            const fault = value ? identityFault(value, today()) : undefined;
            return fault ? Promise.reject(new Error(t(`identity.${fault}`))) : Promise.resolve();
          } }]}
          normalize={(value?: string) => value && normaliseIdentityNumber(value)}>
          <Input maxLength={24} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" loading={register.isPending}>{t('person.submit')}</Button>
      </Form>
    </div>
  );
}
