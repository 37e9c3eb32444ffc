import { AutoComplete, Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { presentValues } from '@/shared/console/action-spec';
import { putServerErrors } from '@/shared/console/server-errors';
import { useIdempotencyKey } from '@/shared/form/use-idempotency-key';
import { today } from '@/shared/format/format';
import { asProblem, type FieldError } from '@/shared/problem/problem';
import { ProblemNote } from '@/shared/problem/problem-note';
import { allRules, ruleName, scopeName } from './queries';

type Body = Schema<'ProposeRuleChange'>;
const NAMES = ['scopeKey', 'value', 'effectiveFrom', 'legalBasis', 'reason'];
const asDate = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
  normalize: (value?: dayjs.Dayjs) => value?.format('YYYY-MM-DD'),
};

/** A new value for a rule, from tomorrow at the earliest; unit and rule are given. */
export function ProposeDialog({ rule, onClose }: { rule: Schema<'Rule'>; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [loose, setLoose] = useState<FieldError[]>([]);
  const required = (name: string) => [{ required: true, message: t('fieldError.required', { label: t(`field.${name}`) }) }];
  const scopes = [...new Set(rule.parameters.map((row) => row.scopeKey))];
  const propose = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const body = { ...presentValues(values), ruleId: rule.ruleId, unit: rule.unit } as unknown as Body;
      return unwrap(http.POST('/api/v1/platform/rule-changes', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
    onSuccess: (change) => {
      void cache.invalidateQueries({ queryKey: allRules });
      void navigate({ to: `/console/rule-changes/${change.changeId}` });
    },
    onError: (error) => setLoose(putServerErrors(form, NAMES, asProblem(error), t)),
  });
  return (
    <Modal open title={t('rule.proposeFor', { name: ruleName(t, rule.ruleId) })} onCancel={onClose} footer={null} width={640} destroyOnHidden focusable={{ trap: true, focusTriggerAfterClose: true }}>
      <Form form={form} name="rule" layout="vertical" className="stack" onFinish={(values) => propose.mutate(values as Record<string, unknown>)} scrollToFirstError={{ focus: true }} disabled={propose.isPending}>
        <p className="muted">{t('rule.proposeIntro')}</p>
        {propose.error && <ProblemNote error={propose.error} loose={loose} kept={t('action.kept')} />}
        <Form.Item name="scopeKey" label={t('field.scopeKey')} rules={required('scopeKey')} initialValue={scopes[0]} extra={t('rule.scopeHelp')}>
          <AutoComplete options={scopes.map((value) => ({ value, label: t('rule.scopeOption', { key: value, name: scopeName(t, value) }) }))} />
        </Form.Item>
        <div className="two-fields">
          <Form.Item name="value" label={t('rule.valueIn', { unit: t([`rule.unit.${rule.unit}`, 'flow.unknown'], { code: rule.unit }) })} rules={required('value')}>
            <InputNumber style={{ width: '100%' }} min={0} max={1_000_000} precision={0} inputMode="numeric" />
          </Form.Item>
          <Form.Item name="effectiveFrom" label={t('field.effectiveFrom')} rules={required('effectiveFrom')} extra={t('rule.tomorrowHelp')} {...asDate}>
            <DatePicker style={{ width: '100%' }} format="YYYY-MM-DD" disabledDate={(day) => day.format('YYYY-MM-DD') <= today()} />
          </Form.Item>
        </div>
        <Form.Item name="legalBasis" label={t('field.legalBasis')} rules={required('legalBasis')} extra={t('rule.basisHelp')}><Input maxLength={500} /></Form.Item>
        <Form.Item name="reason" label={t('field.reason')}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} showCount /></Form.Item>
        <div className="row dialog-foot">
          <span className="muted grow">{t('rule.twoPersons')}</span>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={propose.isPending}>{t('rule.submit')}</Button>
        </div>
      </Form>
    </Modal>
  );
}
