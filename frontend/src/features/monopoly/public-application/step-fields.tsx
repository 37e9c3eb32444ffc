import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import { CheckField, ChoiceField, SelectField, TextField } from '@/shared/form/field';
import { today } from '@/shared/format/format';
import { creditCodeFault } from '@/shared/identifier/credit-code';
import { identityFault } from '@/shared/identifier/identity-number';
import { ProblemNote } from '@/shared/problem/problem-note';
import { Fact } from '@/shared/ui/bits';
import type { ApplicationForm, FormName } from './application-form';
import { CellChoice } from './cell-choice';

export interface StepProps {
  form: ApplicationForm;
  change: (patch: Partial<ApplicationForm>) => void;
  /** The text of what is wrong with a field, when it is time to say it. */
  fault: (name: FormName) => string | undefined;
  touch: (name: FormName) => void;
}

export function PersonStep({ form, change, fault, touch }: StepProps) {
  const { t } = useTranslation();
  const text = (name: 'applicantName' | 'phone' | 'shopName') => ({
    name, label: t(`field.${name}`), value: form[name], error: fault(name),
    onChange: (value: string) => change({ [name]: value }), onBlur: () => touch(name),
  });
  const identityOk = !identityFault(form.identityNumber, today()) ? t('identity.ok') : undefined;
  const creditOk = form.creditCode !== '' && !creditCodeFault(form.creditCode) ? t('creditCode.ok') : undefined;
  return (
    <>
      <TextField {...text('applicantName')} maxLength={50} autoComplete="name" hint={t('apply.nameHint')} />
      <TextField name="identityNumber" label={t('field.identityNumber')} value={form.identityNumber} maxLength={18} spaced error={fault('identityNumber')} ok={identityOk} hint={t('apply.identityHint')}
        onBlur={() => touch('identityNumber')} onChange={(value) => { change({ identityNumber: value.toUpperCase() }); if (value.length >= 18) touch('identityNumber'); }} />
      <TextField {...text('phone')} maxLength={11} inputMode="tel" autoComplete="tel-national" hint={t('apply.phoneHint')} />
      <ChoiceField name="holderNature" label={t('field.holderNature')} value={form.holderNature} error={fault('holderNature')} columns onChange={(value) => change({ holderNature: value })}
        options={['INDIVIDUAL', 'ENTERPRISE'].map((value) => ({ value, label: t(`option.holderNature.${value}`) }))} />
      <TextField name="creditCode" label={t('field.creditCode')} optional={form.holderNature !== 'ENTERPRISE'} value={form.creditCode} maxLength={18} spaced error={fault('creditCode')} ok={creditOk} hint={t('apply.creditHint')}
        onBlur={() => touch('creditCode')} onChange={(value) => { change({ creditCode: value.toUpperCase() }); if (value.length >= 18) touch('creditCode'); }} />
      <TextField {...text('shopName')} maxLength={80} hint={t('apply.shopHint')} />
    </>
  );
}

export function useCounties() {
  return useQuery({
    queryKey: ['monopoly', 'public', 'counties'],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/public/counties')),
    staleTime: Infinity,
  });
}

export function PlaceStep({ form, change, fault, touch }: StepProps) {
  const { t } = useTranslation();
  const counties = useCounties();
  const items = counties.data?.items ?? [];
  const cities = [...new Set(items.map((county) => county.cityName))];
  return (
    <>
      {counties.error && !counties.data && <ProblemNote error={counties.error} kept={t('apply.kept')} />}
      <div className="two-fields">
        <SelectField name="cityName" label={t('field.cityName')} value={form.cityName} placeholder={t('apply.choose')} error={fault('cityName')} onChange={(cityName) => change({ cityName, countyCode: '', cellCode: '' })}
          options={cities.map((name) => ({ value: name, label: name }))} />
        <SelectField name="countyCode" label={t('field.countyCode')} value={form.countyCode} placeholder={t(form.cityName === '' ? 'apply.firstCity' : 'apply.choose')} disabled={form.cityName === ''} error={fault('countyCode')} onChange={(countyCode) => change({ countyCode, cellCode: '' })}
          options={items.filter((county) => county.cityName === form.cityName).map((county) => ({ value: county.code, label: county.name }))} />
      </div>
      <CellChoice key={form.countyCode} countyCode={form.countyCode} value={form.cellCode} error={fault('cellCode')} onChange={(cellCode) => change({ cellCode })} />
      <TextField name="address" label={t('field.address')} value={form.address} maxLength={200} error={fault('address')} hint={t('apply.addressHint')} autoComplete="street-address" onBlur={() => touch('address')} onChange={(address) => change({ address })} />
    </>
  );
}

export function BusinessStep({ form, change, fault }: StepProps) {
  const { t } = useTranslation();
  const choice = (name: 'format' | 'marketType' | 'scale', values: string[]) => (
    <ChoiceField name={name} label={t(`field.${name}`)} value={form[name]} error={fault(name)} columns onChange={(value) => change({ [name]: value })} options={values.map((value) => ({ value, label: t(`option.${name}.${value}`) }))} />
  );
  return (
    <>
      {choice('format', ['Z', 'B', 'S', 'N', 'Y', 'F', 'Q'])}
      {choice('marketType', ['C', 'X'])}
      {choice('scale', ['1', '2', '3'])}
    </>
  );
}

export function DeclareStep({ form, change, fault }: StepProps) {
  const { t } = useTranslation();
  const counties = useCounties();
  const county = counties.data?.items.find((item) => item.code === form.countyCode);
  return (
    <>
      <section className="summary">
        <h3>{t('apply.summary')}</h3>
        <dl className="facts">
          <Fact label={t('field.applicantName')}>{form.applicantName}</Fact>
          <Fact label={t('field.identityNumber')}><span className="mono">{form.identityNumber}</span></Fact>
          <Fact label={t('field.phone')}><span className="num">{form.phone}</span></Fact>
          <Fact label={t('field.holderNature')}>{form.holderNature && t(`option.holderNature.${form.holderNature}`)}</Fact>
          {form.creditCode && <Fact label={t('field.creditCode')}><span className="mono">{form.creditCode}</span></Fact>}
          <Fact label={t('field.shopName')}>{form.shopName}</Fact>
          <Fact label={t('field.format')}>{form.format && t(`option.format.${form.format}`)}</Fact>
          <Fact label={t('field.scale')}>{form.scale && `${t(`option.marketType.${form.marketType}`)} · ${t(`option.scale.${form.scale}`)}`}</Fact>
          <Fact label={t('field.address')} wide>{county && `${county.cityName} ${county.name} `}{form.address}</Fact>
        </dl>
      </section>
      <CheckField name="separateFromDwelling" label={t('apply.declare.separateFromDwelling')} checked={form.separateFromDwelling} error={fault('separateFromDwelling')} hint={t('apply.declareHint.separateFromDwelling')} onChange={(checked) => change({ separateFromDwelling: checked })} />
      <CheckField name="fundsDeclared" label={t('apply.declare.fundsDeclared')} checked={form.fundsDeclared} error={fault('fundsDeclared')} hint={t('apply.declareHint.fundsDeclared')} onChange={(checked) => change({ fundsDeclared: checked })} />
      <p className="muted">{t('apply.free')}</p>
    </>
  );
}
