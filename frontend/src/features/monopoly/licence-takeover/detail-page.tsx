import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '@/shared/console/action-bar';
import { PageHead } from '@/shared/console/page-head';
import { formatTime, groupHex } from '@/shared/format/format';
import { asProblem } from '@/shared/problem/problem';
import { CopyButton, Fact, SkeletonLines, Why } from '@/shared/ui/bits';
import { FailedPage, PageState } from '@/shared/ui/page-state';
import { StateMark } from '@/shared/workflow/state-mark';
import { OverfullCells } from './overfull-cells';
import { allTakeovers, detailQuery, takeoverActions } from './queries';

const FLOW = 'monopoly.licence-takeover';

export default function LicenceTakeoverPage() {
  const { t } = useTranslation();
  const { takeoverId } = useParams({ strict: false }) as { takeoverId: string };
  const cache = useQueryClient();
  const query = useQuery(detailQuery(takeoverId));
  const b = query.data;
  if (query.error && !b) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!b) return <div className="card"><SkeletonLines /></div>;
  // The cells matter while somebody still has to decide; afterwards the figures would be those of another day.
  const overfull = b.state === 'PROPOSED' ? b.overfullCells : undefined;
  const notice = overfull && overfull.length > 0 ? t('takeover.overfull.notice', { count: overfull.length }) : undefined;
  return (
    <div className="stack">
      <PageHead title={b.reason} back={{ to: '/console/licence-takeovers', label: t('takeover.title') }}
        meta={<><StateMark flow={FLOW} state={b.state} /><span className="num">{formatTime(b.proposedAt)}</span></>}
        actions={<CopyButton text={location.href} label={t('takeover.copyLink')} />} />
      {overfull && overfull.length > 0 && <OverfullCells cells={overfull} />}
      <ActionBar flow={FLOW} object={b} specs={takeoverActions(takeoverId, notice)} reload={async () => (await query.refetch()).data}
        onDone={(result) => {
          cache.setQueryData(detailQuery(takeoverId).queryKey, result);
          void cache.invalidateQueries({ queryKey: allTakeovers });
        }} />
      <section className="card">
        <h2>{t('takeover.facts')}</h2>
        <dl className="facts">
          <Fact label={t('takeover.rows')}><span className="num">{b.rowCount}</span></Fact>
          <Fact label={t('field.countyCode')}><span className="num">{b.countyCode}</span></Fact>
          <Fact label={t('field.proposedByName')}>{b.proposedByName}</Fact>
          <Fact label={t('field.confirmedByName')}>{b.confirmedByName ?? t('common.none')}</Fact>
          <Fact label={t('takeover.rowsRoot')} wide>
            <span className="mono">{groupHex(b.rowsRoot)}</span> <CopyButton text={b.rowsRoot} />
            <Why label={t('takeover.rowsRoot')}>{t('takeover.rowsRootWhy')}</Why>
          </Fact>
          {overfull?.length === 0 && <Fact label={t('takeover.overfull.capacityCheck')} wide>{t('takeover.overfull.none')}</Fact>}
        </dl>
      </section>
    </div>
  );
}

/** A mistyped or cut link is, for the reader, the same as a batch that is not there. */
function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <FailedPage error={error} retry={retry} home="/console/licence-takeovers" />;
  return (
    <PageState code="404" title={t('takeover.notFoundTitle')} actions={<Link to="/console/licence-takeovers" className="btn" data-kind="solid">{t('takeover.toList')}</Link>}>
      {t('takeover.notFoundText')}
    </PageState>
  );
}
