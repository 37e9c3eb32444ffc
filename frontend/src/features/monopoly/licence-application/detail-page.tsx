import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { ActionBar } from '@/shared/console/action-bar';
import { PageHead } from '@/shared/console/page-head';
import { formatTime } from '@/shared/format/format';
import { ProblemNote } from '@/shared/problem/problem-note';
import { SkeletonLines } from '@/shared/ui/bits';
import { Icon } from '@/shared/ui/icon';
import { FailedPage } from '@/shared/ui/page-state';
import { Clocks } from '@/shared/workflow/clocks';
import { ProcessLine } from '@/shared/workflow/process-line';
import { StateMark } from '@/shared/workflow/state-mark';
import { Timeline } from '@/shared/workflow/timeline';
import { applicationActions } from './actions';
import { FindingsPanel, StatedFacts } from './facts';
import { LayoutPanel } from './layout-panel';
import { DoneNote } from './next-item';
import { NoticesPanel } from './notices-panel';
import { QueueLink } from './queue-link';
import { allApplications, asState, detailQuery, timelineQuery, type State } from './queries';
import './licence-application.css';

type Application = Schema<'LicenceApplication'>;
const FLOW = 'monopoly.licence-application';
const PATH = ['FILED', 'ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED', 'GRANTED', 'DELIVERED'];

export default function LicenceApplicationPage() {
  const { applicationId } = useParams({ strict: false }) as { applicationId: string };
  // A page per matter: notes and drafts of one must not be shown on the next.
  return <ApplicationView key={applicationId} applicationId={applicationId} />;
}

function ApplicationView({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const query = useQuery(detailQuery(applicationId));
  const [done, setDone] = useState<{ action: string; from: State }>();
  const a = query.data;
  const outlets = (a?.layout.holders ?? 0) > 0;
  const specs = useMemo(() => applicationActions(applicationId, outlets), [applicationId, outlets]);
  if (query.error && !a) return <FailedPage error={query.error} retry={() => void query.refetch()} home="/console/licence-applications" />;
  if (!a) return <div className="card"><SkeletonLines lines={12} /></div>;

  function onDone(result: Application, action: string) {
    const from = asState(a?.state);
    cache.setQueryData(detailQuery(applicationId).queryKey, result);
    void cache.invalidateQueries({ queryKey: allApplications });
    if (from) setDone({ action, from });
  }

  return (
    <div className="stack">
      <PageHead
        title={a.shopName}
        back={{ to: '/console/licence-applications', label: t('licenceApplication.title') }}
        meta={
          <>
            <StateMark flow={FLOW} state={a.state} />
            <span className="mono">{a.applicationNo}</span>
            <span>{a.countyName} · {a.cellName}</span>
            <span className="num">{t('licenceApplication.filedOn', { at: formatTime(a.filedAt) })}</span>
          </>
        }
        actions={<button type="button" className="btn" data-size="s" onClick={() => window.print()}><Icon name="printer" size={16} />{t('common.print')}</button>}
      />
      {done && <DoneNote action={done.action} from={done.from} state={a.state} applicationId={applicationId} />}
      {a.licenceId && (
        <div className="note no-print" data-kind="good">
          <span>{t('licenceApplication.licenceIssued')} <Link to={`/console/licences/${a.licenceId}`} className="mono">{a.licenceNo}</Link></span>
        </div>
      )}
      {/* Right after an act of one's own, "nothing to do" would only repeat what the note says. */}
      {!(done && a.allowedActions.length === 0) && <ActionBar flow={FLOW} object={a} specs={specs} onDone={onDone} reload={async () => (await query.refetch()).data} remedy={(problem) => <QueueLink problem={problem} cellCode={a.cellCode} />} />}
      <div className="card"><ProcessLine flow={FLOW} path={PATH} state={a.state} passed={passedStates(a)} /></div>
      <div className="detail-columns">
        <div className="stack">
          <Clocks deadlines={a.deadlines} />
          <LayoutPanel application={a} />
          <NoticesPanel application={a} />
          <FindingsPanel application={a} />
          <StatedFacts application={a} />
        </div>
        <ApplicationTimeline applicationId={applicationId} />
      </div>
    </div>
  );
}

function passedStates(a: Application): string[] {
  const passed = ['FILED'];
  if (a.acceptSeq !== undefined) passed.push('ACCEPTED');
  if (a.siteReport) passed.push('REPORTED');
  if (a.siteReport?.countersignedByName) passed.push('INSPECTED');
  if (a.review) passed.push('REVIEWED');
  return passed;
}

function ApplicationTimeline({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const query = useQuery(timelineQuery(applicationId));
  return (
    <aside className="card timeline-card" aria-label={t('timeline.title')}>
      <h2>{t('timeline.title')}</h2>
      {query.error && !query.data ? <ProblemNote error={query.error} /> : query.data ? <Timeline flow={FLOW} items={query.data.items} /> : <SkeletonLines />}
    </aside>
  );
}
