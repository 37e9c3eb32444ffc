import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import { useDraft } from '@/shared/form/use-draft';
import { useIdempotencyKey } from '@/shared/form/use-idempotency-key';
import { formatTime, today } from '@/shared/format/format';
import { asProblem, fieldPath, type FieldError } from '@/shared/problem/problem';
import { fieldErrorText, ProblemNote } from '@/shared/problem/problem-note';
import { usePageTitle } from '@/shared/ui/page-state';
import { EMPTY_FORM, formFaults, STEPS, stepOf, toRequest, type ApplicationForm, type FormName } from './application-form';
import { ReceiptView } from './receipt-view';
import { BusinessStep, DeclareStep, PersonStep, PlaceStep } from './step-fields';
import './public-application.css';

const VIEWS = [PersonStep, PlaceStep, BusinessStep, DeclareStep];
/** Neither the identity number nor the phone is written to the device: it may be shared. */
const NOT_KEPT: (keyof ApplicationForm)[] = ['identityNumber', 'phone', 'separateFromDwelling', 'fundsDeclared'];

export default function ApplyPage() {
  const { t } = useTranslation();
  usePageTitle(t('apply.title'));
  const draft = useDraft('daylight.application-draft', EMPTY_FORM, NOT_KEPT);
  const [step, setStep] = useState(0);
  const [touched, setTouched] = useState<Set<FormName>>(new Set());
  const [refused, setRefused] = useState<FieldError[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const keyFor = useIdempotencyKey();
  const form = draft.value;
  const names = STEPS[step] ?? [];

  const file = useMutation({
    mutationFn: () => {
      const body = toRequest(form);
      return unwrap(http.POST('/api/v1/monopoly/public/licence-applications', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }));
    },
    onSuccess: () => draft.clear(),
    onError: (error) => {
      const errors = asProblem(error).errors;
      setRefused(errors);
      const steps = errors.map((item) => stepOf(fieldPath(item.path).at(-1) ?? '')).filter((at) => at >= 0);
      if (steps.length > 0) goTo(Math.min(...steps));
    },
  });

  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [step]);

  function goTo(next: number) {
    moved.current = true;
    setStep(next);
    window.scrollTo({ top: 0 });
  }

  function fault(name: FormName): string | undefined {
    const server = refused.find((item) => fieldPath(item.path).at(-1) === name);
    if (server) return fieldErrorText(t, server);
    const own = touched.has(name) ? formFaults(form, [name], today())[name] : undefined;
    return own && t(own);
  }

  function change(patch: Partial<ApplicationForm>) {
    setRefused((old) => old.filter((item) => !((fieldPath(item.path).at(-1) ?? '') in patch)));
    draft.change(patch);
  }

  function forward() {
    setTouched((old) => new Set([...old, ...names]));
    const wrong = Object.keys(formFaults(form, names, today()));
    if (wrong.length > 0) {
      // After the errors are drawn, the focus goes to the first of them.
      setTimeout(() => document.querySelector<HTMLElement>('form [aria-invalid="true"], form [data-invalid] input')?.focus());
      return;
    }
    if (step < STEPS.length - 1) goTo(step + 1);
    else file.mutate();
  }

  if (file.data) return <ReceiptView filed={file.data} />;
  const View = VIEWS[step] ?? PersonStep;
  const loose = refused.filter((item) => stepOf(fieldPath(item.path).at(-1) ?? '') < 0);
  return (
    <div className="stack narrow">
      <h1>{t('apply.title')}</h1>
      <ol className="steps" aria-label={t('apply.stepsLabel')}>
        {STEPS.map((_, at) => (
          <li key={at} data-phase={at < step ? 'past' : at === step ? 'now' : 'next'} aria-current={at === step ? 'step' : undefined}>{t(`apply.step${at}`)}</li>
        ))}
      </ol>
      {draft.restored && step === 0 && !file.error && (
        <div className="note" role="status">
          <span>{t('apply.restored')}</span>
          <span><button type="button" className="btn" data-size="s" onClick={() => { draft.clear(); setTouched(new Set()); }}>{t('apply.discard')}</button></span>
        </div>
      )}
      {file.error && <ProblemNote error={file.error} kept={t('apply.kept')} loose={loose} />}
      <form className="card stack form" noValidate onSubmit={(event) => { event.preventDefault(); forward(); }}>
        <h2 ref={heading} tabIndex={-1}>{t('apply.stepHeading', { at: step + 1, of: STEPS.length, name: t(`apply.step${step}`) })}</h2>
        <View form={form} change={change} fault={fault} touch={(name) => setTouched((old) => new Set([...old, name]))} />
        <div className="row form-foot">
          {step > 0 && <button type="button" className="btn" onClick={() => goTo(step - 1)}>{t('apply.back')}</button>}
          <button type="submit" className="btn" data-kind="solid" disabled={file.isPending}>
            {file.isPending ? t('apply.sending') : t(step < STEPS.length - 1 ? 'apply.forward' : 'apply.submit')}
          </button>
        </div>
      </form>
      <p className="muted" role="status">{draft.savedAt ? t('apply.saved', { at: formatTime(draft.savedAt) }) : t('apply.willSave')}</p>
    </div>
  );
}
