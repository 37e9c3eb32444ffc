import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '@/shared/console/action-bar';
import { PageHead } from '@/shared/console/page-head';
import { formatTime, groupHex } from '@/shared/format/format';
import { CopyButton, Fact, SkeletonLines, Why } from '@/shared/ui/bits';
import { FailedPage } from '@/shared/ui/page-state';
import { StateMark } from '@/shared/workflow/state-mark';
import { allTakeovers, detailQuery, takeoverActions } from './queries';

const FLOW = 'monopoly.licence-takeover';

export default function LicenceTakeoverPage() {
  const { t } = useTranslation();
  const { takeoverId } = useParams({ strict: false }) as { takeoverId: string };
  const cache = useQueryClient();
  const query = useQuery(detailQuery(takeoverId));
  const specs = useMemo(() => takeoverActions(takeoverId), [takeoverId]);
  const b = query.data;
  if (query.error && !b) return <FailedPage error={query.error} retry={() => void query.refetch()} home="/console/licence-takeovers" />;
  if (!b) return <div className="card"><SkeletonLines /></div>;
  return (
    <div className="stack">
      <PageHead title={b.reason} back={{ to: '/console/licence-takeovers', label: t('takeover.title') }}
        meta={<><StateMark flow={FLOW} state={b.state} /><span className="num">{formatTime(b.proposedAt)}</span></>} />
      <ActionBar flow={FLOW} object={b} specs={specs} reload={async () => (await query.refetch()).data}
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
        </dl>
      </section>
    </div>
  );
}
