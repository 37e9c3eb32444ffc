import { Checkbox, DatePicker, Form, Input, InputNumber, Radio } from 'antd';
import type { FormInstance } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ActionField } from './action-spec';

interface Props {
  form: FormInstance;
  field: ActionField;
}

/** One labelled input. Dates travel through the form as ISO text, so that a draft can be kept as it is sent. */
export function ActionFieldInput({ form, field }: Props) {
  const { t, i18n } = useTranslation();
  const label = t(`field.${field.name}`);
  const helpKey = `fieldHelp.${field.name}`;
  const help = i18n.exists(helpKey) ? t(helpKey) : undefined;
  // `whitespace`, even false, would make the rule a rule for strings and refuse a number.
  const blank = field.kind === 'text' || field.kind === 'line' ? { whitespace: true } : {};
  const rules = field.required ? [{ required: true, ...blank, message: t('fieldError.required', { label }) }] : [];
  if (field.kind === 'check') {
    return (
      <Form.Item name={field.name} valuePropName="checked" initialValue={field.initial ?? false} extra={help}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  }
  if (field.kind === 'date') {
    return (
      <Form.Item name={field.name} label={label} rules={rules} extra={help} initialValue={field.initial} required={field.required}
        getValueProps={(value?: string) => ({ value: value ? dayjs(value) : undefined })} normalize={(value?: dayjs.Dayjs) => value?.format('YYYY-MM-DD')}>
        <DatePicker style={{ width: '100%' }} format="YYYY-MM-DD" />
      </Form.Item>
    );
  }
  return (
    <Form.Item label={label} required={field.required} extra={help} htmlFor={`action_${field.name}`}>
      {field.opinions && <OpinionChips form={form} field={field} />}
      <Form.Item name={field.name} rules={rules} noStyle initialValue={field.initial}>
        {control(field, t)}
      </Form.Item>
    </Form.Item>
  );
}

function control(field: ActionField, t: (key: string) => string) {
  switch (field.kind) {
    case 'text':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 9 }} maxLength={field.max} showCount={(field.max ?? 0) > 0} />;
    case 'integer':
      return <InputNumber style={{ width: '100%' }} min={field.min} max={field.max} precision={0} inputMode="numeric" />;
    case 'decimal':
      return <InputNumber style={{ width: '100%' }} min={field.min} max={field.max} step={0.000001} />;
    case 'choice':
      return <Radio.Group options={(field.options ?? []).map((value) => ({ value, label: t(`option.${field.name}.${value}`) }))} />;
    default:
      return <Input maxLength={field.max} />;
  }
}

/** Common opinions: ready sentences that fill the text; the person remains free to change them. */
function OpinionChips({ form, field }: Props) {
  const { t } = useTranslation();
  const sentences = t(field.opinions ?? '', { returnObjects: true }) as unknown;
  if (!Array.isArray(sentences)) return null;
  return (
    <ul className="chips opinion-chips" aria-label={t('action.opinions')}>
      {(sentences as string[]).map((sentence) => (
        <li key={sentence}>
          <button type="button" className="chip" onClick={() => form.setFieldValue(field.name, sentence)}>{sentence}</button>
        </li>
      ))}
    </ul>
  );
}
