import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '@/shared/problem/problem';
import { flowKey, useFlowLabels, type Flow } from '@/shared/workflow/state-mark';
import { ActionDialog } from './action-dialog';
import type { ActionSpec, Actionable } from './action-spec';
import { BlockedActions } from './blocked-actions';
import { useShortcuts } from './shortcuts';

interface Props<T extends Actionable> {
  flow: Flow;
  object: T;
  specs: ActionSpec<T>[];
  reload: () => Promise<T | undefined>;
  onDone: (result: T, action: string) => void;
  /** A way to do something about what bars an action. */
  remedy?: (problem: ApiProblem) => ReactNode;
}

/** The buttons are the server's allowedActions, and below them its blockedActions with the reason: the page knows no rules. */
export function ActionBar<T extends Actionable>({ flow, object, specs, reload, onDone, remedy }: Props<T>) {
  const { t, i18n } = useTranslation();
  const labels = useFlowLabels(flow);
  const [open, setOpen] = useState<string>();
  // What was typed into a dialog that was closed; it waits here until the page is left.
  const [drafts] = useState(() => new Map<string, Record<string, unknown>>());
  const offered = specs.filter((spec) => object.allowedActions.includes(spec.action));
  const blocked = object.blockedActions ?? [];
  const current = specs.find((spec) => spec.action === open);
  useShortcuts(Object.fromEntries(offered.map((spec, at) => [String(at + 1), () => setOpen(spec.action)])));

  const waitingKey = `flow.${flowKey(flow)}.waiting.${object.state}`;
  return (
    <section className="action-bar no-print" aria-label={t('action.title')}>
      {offered.length === 0 && blocked.length === 0 && <p className="muted">{i18n.exists(waitingKey) ? t(waitingKey) : t('action.nothing')}</p>}
      {offered.map((spec, at) => (
        <Button key={spec.action} size="large" type={spec.kind === 'go' ? 'primary' : 'default'} danger={spec.kind === 'stop'} onClick={() => setOpen(spec.action)}>
          {labels.action(spec.action)}
          <kbd aria-hidden="true">{at + 1}</kbd>
        </Button>
      ))}
      {blocked.length > 0 && <BlockedActions flow={flow} blocked={blocked} remedy={remedy} />}
      {current && (
        <ActionDialog
          flow={flow}
          object={object}
          spec={current}
          draft={drafts.get(current.action)}
          onDraft={(values) => drafts.set(current.action, values)}
          onClose={() => setOpen(undefined)}
          onDone={(result) => {
            drafts.delete(current.action);
            setOpen(undefined);
            onDone(result, current.action);
          }}
          reload={reload}
        />
      )}
    </section>
  );
}
