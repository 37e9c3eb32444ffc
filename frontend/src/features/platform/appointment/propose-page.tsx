import { Button, DatePicker, Form, Input, Select } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { presentValues } from '@/shared/console/action-spec';
import { PageHead } from '@/shared/console/page-head';
import { PersonPicker } from '@/shared/console/person-picker';
import { putServerErrors } from '@/shared/console/server-errors';
import { UnitPicker } from '@/shared/console/unit-picker';
import { useIdempotencyKey } from '@/shared/form/use-idempotency-key';
import { today } from '@/shared/format/format';
import { asProblem, type FieldError } from '@/shared/problem/problem';
import { ProblemNote } from '@/shared/problem/problem-note';
import { allAppointments, postsQuery } from './queries';

type Body = Schema<'ProposeAppointment'>;
const NAMES = ['personId', 'postCode', 'unitCode', 'validFrom', 'validTo', 'delegatorPersonId', 'reason'];
const asDate = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
  normalize: (value?: dayjs.Dayjs) => value?.format('YYYY-MM-DD'),
};

export default function ProposeAppointmentPage() {
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const posts = useQuery(postsQuery);
  const [loose, setLoose] = useState<FieldError[]>([]);
  const keyFor = useIdempotencyKey();
  const required = (name: string) => [{ required: true, message: t('fieldError.required', { label: t(`field.${name}`) }) }];

  const propose = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const body = presentValues(values) as unknown as Body;
      return unwrap(http.POST('/api/v1/platform/appointments', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
    onSuccess: (appointment) => {
      void cache.invalidateQueries({ queryKey: allAppointments });
      void navigate({ to: `/console/appointments/${appointment.appointmentId}` });
    },
    onError: (error) => setLoose(putServerErrors(form, NAMES, asProblem(error), t)),
  });

  return (
    <div className="stack form-page">
      <PageHead title={t('appointment.propose')} back={{ to: '/console/appointments', label: t('appointment.title') }} />
      <p className="muted">{t('appointment.proposeIntro')}</p>
      {propose.error && <ProblemNote error={propose.error} loose={loose} kept={t('action.kept')} />}
      <Form form={form} name="appointment" layout="vertical" className="card" onFinish={(values) => propose.mutate(values as Record<string, unknown>)} scrollToFirstError={{ focus: true }}>
        <Form.Item name="personId" label={t('field.personName')} rules={required('personName')}><PersonPicker /></Form.Item>
        <Form.Item name="postCode" label={t('field.postCode')} rules={required('postCode')}>
          <Select loading={posts.isLoading} options={posts.data?.items.map((post) => ({ value: post.code, label: t([`post.${post.code}`, 'flow.unknown'], { code: post.code }) }))} />
        </Form.Item>
        <Form.Item name="unitCode" label={t('field.unitName')} rules={required('unitName')} extra={t('appointment.unitHelp')}><UnitPicker /></Form.Item>
        <div className="two-fields">
          <Form.Item name="validFrom" label={t('field.validFrom')} rules={required('validFrom')} initialValue={today()} {...asDate}><DatePicker style={{ width: '100%' }} format="YYYY-MM-DD" /></Form.Item>
          <Form.Item name="validTo" label={t('field.validTo')} extra={t('appointment.openHelp')} {...asDate}><DatePicker style={{ width: '100%' }} format="YYYY-MM-DD" /></Form.Item>
        </div>
        <Form.Item name="delegatorPersonId" label={t('field.delegatorName')} extra={t('appointment.delegatorHelp')}><PersonPicker /></Form.Item>
        <Form.Item name="reason" label={t('field.reason')} rules={required('reason')}><Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} showCount /></Form.Item>
        <div className="row">
          <Button type="primary" htmlType="submit" size="large" loading={propose.isPending}>{t('appointment.submit')}</Button>
          <span className="muted">{t('appointment.twoPersons')}</span>
        </div>
      </Form>
    </div>
  );
}
