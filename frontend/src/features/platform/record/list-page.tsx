import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { PageHead } from '@/shared/console/page-head';
import { formatSecond } from '@/shared/format/format';
import { DataTable, type Column } from '@/shared/table/data-table';
import { ListFilters } from '@/shared/table/list-filters';
import { useListState } from '@/shared/table/use-list-state';
import { Empty } from '@/shared/ui/bits';
import { ReceiptSeal } from '@/shared/workflow/receipt-seal';
import { flowKey, useFlowLabels } from '@/shared/workflow/state-mark';
import { problemCode } from '@/shared/workflow/timeline';

type Entry = Schema<'RecordEntry'>;
/** Entries of the door: somebody signed in asked for what his posts do not permit (the action is an operation's id), or his token claims a post nobody gave him. */
const ACCESS = 'platform.access';
const FLOWS = ['monopoly.licence-application', 'monopoly.licence', 'monopoly.licence-takeover', 'platform.person', 'platform.appointment', 'platform.calendar-year', 'platform.rule-change', ACCESS];
const OUTCOMES = ['ACT', 'REFUSED'] as const;

/** Where an entry's object can be looked at. */
const OBJECT_PAGES: Record<string, string> = {
  'monopoly.licence-application': '/console/licence-applications/',
  'monopoly.licence': '/console/licences/',
  'monopoly.licence-takeover': '/console/licence-takeovers/',
  'platform.appointment': '/console/appointments/',
  'platform.calendar-year': '/console/calendars/',
  'platform.rule-change': '/console/rule-changes/',
};

function AccessCell({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  // Both names stand in the record as they are; the reason then holds the posts, or the permission that the operation needs.
  const claim = entry.action === 'claimRole';
  const posts = claim ? entry.reason?.split(' ').map((code) => t([`post.${code}`, 'flow.unknown'], { code })) : undefined;
  return (
    <div>
      <span className="wrong-text">{t('record.refusedAccess')}</span>
      {entry.problem && <span className="sub">{t([`problem.${problemCode(entry.problem)}.title`, 'timeline.refusedUnknown'])}</span>}
      {posts && <span className="sub">{t('record.claimed', { posts: posts.join(t('common.listComma')) })}</span>}
      {!claim && <span className="sub">{t('record.operation')} {entry.action === 'unmatched' ? t('record.noOperation') : <span className="mono">{entry.action}</span>}</span>}
      {!claim && entry.reason && <span className="sub">{t('record.needed')} <span className="mono">{entry.reason}</span></span>}
    </div>
  );
}

function ActCell({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const labels = useFlowLabels(entry.flow);
  const act = labels.action(entry.action);
  const refused = entry.outcome === 'REFUSED';
  const page = OBJECT_PAGES[entry.flow];
  return (
    <div>
      <span className={refused ? 'wrong-text' : 'strong'}>{refused ? t('timeline.refusedAct', { act }) : act}</span>
      {!refused && entry.toState && <span className="muted"> → {labels.state(entry.toState)}</span>}
      {refused && entry.problem && <span className="sub">{t([`problem.${problemCode(entry.problem)}.title`, 'timeline.refusedUnknown'])}</span>}
      {entry.reason && <span className="sub">{entry.reason}</span>}
      <span className="sub">
        {t([`flow.${flowKey(entry.flow)}.name`, 'flow.unknown'], { code: entry.flow })}{' '}
        {page ? <Link to={`${page}${entry.objectId}`} className="mono">{entry.objectId.slice(0, 8)}</Link> : <span className="mono">{entry.objectId.slice(0, 8)}</span>}
      </span>
    </div>
  );
}

export default function RecordPage() {
  const { t } = useTranslation();
  const list = useListState();
  const { search } = list;
  const query = useQuery({
    queryKey: ['platform', 'record-entries', search],
    queryFn: () =>
      unwrap(http.GET('/api/v1/platform/record-entries', {
        params: { query: { flow: search.flow, objectId: search.objectId, outcome: OUTCOMES.find((outcome) => outcome === search.outcome), cursor: search.cursor, limit: 20 } },
      })),
    placeholderData: keepPreviousData,
  });
  const columns: Column<Entry>[] = [
    { key: 'at', title: t('field.at'), render: (row) => <time className="num nowrap" dateTime={row.at}>{formatSecond(row.at)}</time> },
    { key: 'act', title: t('record.act'), render: (row) => (row.flow === ACCESS ? <AccessCell entry={row} /> : <ActCell entry={row} />) },
    { key: 'who', title: t('record.who'), render: (row) => (
      <div>
        {row.actorName}
        {row.onBehalfOfName && <span className="sub">{t('timeline.onBehalfOf', { name: row.onBehalfOfName })}</span>}
        <span className="sub">{row.postCode ? t([`post.${row.postCode}`, 'flow.unknown'], { code: row.postCode }) : t(`option.actorKind.${row.actorKind}`)}</span>
      </div>
    ) },
    { key: 'unit', title: t('field.unitCode'), render: (row) => <span className="num">{row.unitCode}</span> },
    { key: 'seal', title: t('record.seal'), render: (row) => <RowSeal entry={row} /> },
  ];
  return (
    <div className="stack">
      <PageHead title={t('record.title')} />
      <p className="muted">{t('record.intro')}</p>
      <ListFilters list={list} filter={{ name: 'outcome', label: t('field.outcome'), options: OUTCOMES.map((value) => ({ value, label: t(`option.outcome.${value}`) })) }} />
      <ListFilters list={list} filter={{ name: 'flow', label: t('record.flow'), options: FLOWS.map((value) => ({ value, label: t(`flow.${flowKey(value)}.name`) })) }} />
      {search.objectId && (
        <div className="note">
          <span>{t('record.oneObject', { id: search.objectId.slice(0, 8) })} <Link to="/console/record" search={{}}>{t('table.clear')}</Link></span>
        </div>
      )}
      <DataTable
        caption={t('record.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={(row) => row.entryId}
        error={query.data ? undefined : query.error}
        busy={query.isPlaceholderData}
        nextCursor={query.data?.nextCursor}
        hasPrevious={search.cursor !== undefined}
        onNext={list.toNext}
        onPrevious={list.toPrevious}
        empty={<Empty title={t('record.empty')}>{t('record.emptyText')}</Empty>}
      />
    </div>
  );
}

function RowSeal({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const labels = useFlowLabels(entry.flow);
  const act = entry.flow === ACCESS ? `${t('record.refusedAccess')} ${entry.action}` : labels.action(entry.action);
  return <ReceiptSeal leaf={entry.leaf} act={act} at={entry.at} />;
}
