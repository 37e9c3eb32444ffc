import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type ApiProblem, type FieldError } from '@/shared/problem/problem';
import { ProblemNote } from '@/shared/problem/problem-note';
import { flowKey, useFlowLabels, type Flow } from '@/shared/workflow/state-mark';
import { ActionFieldInput } from './action-fields';
import { asBlockingProblem, BlockedReason } from './blocked-actions';
import { presentValues, type ActionSpec, type Actionable } from './action-spec';
import { putServerErrors } from './server-errors';

interface Props<T extends Actionable> {
  flow: Flow;
  object: T;
  spec: ActionSpec<T>;
  draft: Record<string, unknown> | undefined;
  onDraft: (values: Record<string, unknown>) => void;
  onClose: () => void;
  onDone: (result: T) => void;
  /** Loads the object anew and gives it, for the stale-version screen. */
  reload: () => Promise<T | undefined>;
}

export function ActionDialog<T extends Actionable>(props: Props<T>) {
  const { flow, object, spec } = props;
  const { t, i18n } = useTranslation();
  const labels = useFlowLabels(flow);
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const [loose, setLoose] = useState<FieldError[]>([]);
  const [reloaded, setReloaded] = useState(false);
  const introKey = `action.intro.${flowKey(flow)}.${spec.action}`;
  const stale = problem?.code === 'platform.stale-version';
  const gone = !object.allowedActions.includes(spec.action);
  // After a reload the step may stand where it was and a rule bar it.
  const bar = gone ? object.blockedActions?.find((item) => item.action === spec.action) : undefined;

  async function submit(values: Record<string, unknown>) {
    setBusy(true);
    setProblem(undefined);
    setReloaded(false);
    try {
      props.onDone(await spec.run(object.version, presentValues(values)));
    } catch (error) {
      const failure = asProblem(error);
      setLoose(putServerErrors(form, spec.fields.map((field) => field.name), failure, t));
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  async function reload() {
    setBusy(true);
    const fresh = await props.reload();
    setBusy(false);
    if (!fresh) return;
    setProblem(undefined);
    setReloaded(true);
  }

  return (
    <Modal open title={labels.action(spec.action)} onCancel={props.onClose} footer={null} width={680} destroyOnHidden focusable={{ trap: true, focusTriggerAfterClose: true }}>
      <Form form={form} name="action" layout="vertical" onFinish={(values) => void submit(values as Record<string, unknown>)} initialValues={props.draft}
        onValuesChange={(_, values) => props.onDraft(values as Record<string, unknown>)} scrollToFirstError={{ focus: true }} disabled={busy} className="stack">
        {i18n.exists(introKey) && <p className="muted">{t(introKey)}</p>}
        {spec.notice && <div className="note" data-kind="warn">{spec.notice}</div>}
        {problem && <ProblemNote error={problem} loose={loose} kept={t('action.kept')} />}
        {stale && <Button onClick={() => void reload()}>{t('action.reloadKeep')}</Button>}
        {reloaded && !gone && <div className="note" data-kind="warn" role="status">{t('action.reloaded', { state: labels.state(object.state) })}</div>}
        {gone && !bar && <div className="note" data-kind="warn" role="status">{t('action.gone', { state: labels.state(object.state) })}</div>}
        {bar && <div className="note" data-kind="warn" role="status"><p>{t('action.goneBlocked')}</p><BlockedReason problem={asBlockingProblem(bar)} /></div>}
        <div className="action-fields">
          {spec.fields.map((field) => (
            <div key={field.name} data-kind={field.kind}><ActionFieldInput form={form} field={field} /></div>
          ))}
        </div>
        <div className="row dialog-foot">
          <span className="muted grow">{t('action.recorded')}</span>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button type="primary" danger={spec.kind === 'stop'} htmlType="submit" loading={busy} disabled={gone || stale}>{t('action.confirm', { act: labels.action(spec.action) })}</Button>
        </div>
      </Form>
    </Modal>
  );
}
