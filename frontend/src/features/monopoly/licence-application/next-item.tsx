import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '@/shared/console/shortcuts';
import { useFlowLabels } from '@/shared/workflow/state-mark';
import { nextQuery, type State } from './queries';

interface Props {
  action: string;
  /** The state the matter was in before the act: the next item waits for the same step. */
  from: State;
  state: string;
  applicationId: string;
}

/** After an act: what was done, and the way to the next matter of the same kind without going back to the list. */
export function DoneNote({ action, from, state, applicationId }: Props) {
  const { t } = useTranslation();
  const labels = useFlowLabels('monopoly.licence-application');
  const navigate = useNavigate();
  const query = useQuery(nextQuery(from, true));
  const next = query.data?.items.find((row) => row.applicationId !== applicationId);
  const note = useRef<HTMLDivElement>(null);
  const to = next && `/console/licence-applications/${next.applicationId}`;
  useShortcuts(to ? { n: () => void navigate({ to }) } : {});
  useEffect(() => {
    note.current?.focus();
  }, []);
  return (
    <div className="note no-print" data-kind="good" role="status" tabIndex={-1} ref={note}>
      <span className="note-title">{t('action.done', { act: labels.action(action), state: labels.state(state) })}</span>
      <span>{t('action.doneRecorded')}</span>
      <span className="row">
        {next && to ? (
          <Link to={to} className="btn" data-size="s">{t('action.next', { name: next.shopName })}<kbd aria-hidden="true">n</kbd></Link>
        ) : (
          query.data && <span className="muted">{t('action.noNext', { state: labels.state(from) })}</span>
        )}
        <Link to="/console/licence-applications" search={{ state: from, order: 'OLDEST' }}>{t('action.toList', { state: labels.state(from) })}</Link>
      </span>
    </div>
  );
}
