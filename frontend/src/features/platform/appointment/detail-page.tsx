import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '@/shared/console/action-bar';
import { PageHead } from '@/shared/console/page-head';
import { Fact, SkeletonLines } from '@/shared/ui/bits';
import { FailedPage } from '@/shared/ui/page-state';
import { StateMark, useFlowLabels } from '@/shared/workflow/state-mark';
import { allAppointments, appointmentActions, detailQuery } from './queries';

const FLOW = 'platform.appointment';

export default function AppointmentPage() {
  const { t } = useTranslation();
  const { appointmentId } = useParams({ strict: false }) as { appointmentId: string };
  const cache = useQueryClient();
  const labels = useFlowLabels(FLOW);
  const query = useQuery(detailQuery(appointmentId));
  const [done, setDone] = useState<string>();
  const specs = useMemo(() => appointmentActions(appointmentId), [appointmentId]);
  const a = query.data;
  if (query.error && !a) return <FailedPage error={query.error} retry={() => void query.refetch()} home="/console/appointments" />;
  if (!a) return <div className="card"><SkeletonLines /></div>;
  return (
    <div className="stack">
      <PageHead title={t('appointment.heading', { name: a.personName, post: t([`post.${a.postCode}`, 'flow.unknown'], { code: a.postCode }) })}
        back={{ to: '/console/appointments', label: t('appointment.title') }}
        meta={<><StateMark flow={FLOW} state={a.state} /><span>{a.unitName}</span></>} />
      {done && <div className="note" data-kind="good" role="status">{t('action.done', { act: labels.action(done), state: labels.state(a.state) })} {t('action.doneRecorded')}</div>}
      <ActionBar flow={FLOW} object={a} specs={specs} reload={async () => (await query.refetch()).data}
        onDone={(result, action) => {
          cache.setQueryData(detailQuery(appointmentId).queryKey, result);
          void cache.invalidateQueries({ queryKey: allAppointments });
          setDone(action);
        }} />
      <section className="card">
        <h2>{t('appointment.facts')}</h2>
        <dl className="facts">
          <Fact label={t('field.personName')}>{a.personName}</Fact>
          <Fact label={t('field.postCode')}>{t([`post.${a.postCode}`, 'flow.unknown'], { code: a.postCode })}</Fact>
          <Fact label={t('field.unitName')}>{a.unitName} <span className="muted num">{a.unitCode}</span></Fact>
          <Fact label={t('appointment.period')}><span className="num">{a.validFrom} → {a.validTo ?? t('appointment.open')}</span></Fact>
          {a.delegatorName && <Fact label={t('field.delegatorName')}>{a.delegatorName}</Fact>}
          <Fact label={t('field.proposedByName')}>{a.proposedByName}</Fact>
          <Fact label={t('field.confirmedByName')}>{a.confirmedByName ?? t('common.none')}</Fact>
          <Fact label={t('field.reason')} wide>{a.reason}</Fact>
        </dl>
      </section>
    </div>
  );
}
