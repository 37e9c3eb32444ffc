import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/me';
import { PageHead } from '@/shared/console/page-head';
import { formatElapsed, formatTime } from '@/shared/format/format';
import { ProblemNote } from '@/shared/problem/problem-note';
import { Empty, SkeletonLines } from '@/shared/ui/bits';
import { useState } from 'react';
import { WORK, workQuery, type WorkKind } from './work';
import './home.css';

const DESK = 5;

export default function HomePage() {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = WORK.filter((kind) => me.data?.permissions.includes(kind.need));
  const posts = me.data?.appointments.map((a) => t([`post.${a.postCode}`, 'flow.unknown'], { code: a.postCode }) + t('home.at', { unit: a.unitName }));
  return (
    <div className="stack">
      <PageHead title={t('home.title')} meta={<span>{posts?.join(t('common.listComma'))}</span>} />
      {me.data && me.data.rolesWithoutAppointment.length > 0 && (
        <div className="note" data-kind="warn"><span>{t('home.roleWarning')} <Link to="/console/profile">{t('profile.title')}</Link></span></div>
      )}
      {kinds.length > 0 ? kinds.map((kind) => <WorkCard key={kind.key} kind={kind} />) : <NoWork />}
    </div>
  );
}

function WorkCard({ kind }: { kind: WorkKind }) {
  const { t } = useTranslation();
  const query = useQuery(workQuery(kind));
  const [now] = useState(() => Date.now());
  const page = query.data;
  const waited = (at: string) => formatElapsed(t, Math.max(0, Math.floor((now - Date.parse(at)) / 1000)));
  return (
    <section className="card work" data-empty={page?.items.length === 0 || undefined}>
      <div className="work-head">
        <div className="work-count num" aria-hidden="true">{page ? `${page.items.length}${page.more ? '+' : ''}` : '·'}</div>
        <div className="grow">
          <h2>{t(`home.work.${kind.key}.title`)}<span className="sr-only"> {page?.items.length}</span></h2>
          <p className="muted">{t(`home.work.${kind.key}.${page?.items.length === 0 ? 'none' : 'todo'}`)}</p>
        </div>
        <Link to={kind.to} search={kind.search} className="btn" data-size="s">{t('home.openList')}<span className="sr-only">{t(`home.work.${kind.key}.title`)}</span></Link>
      </div>
      {query.error && !page && <ProblemNote error={query.error} />}
      {query.isLoading && <SkeletonLines lines={2} />}
      {page && page.items.length > 0 && (
        <ol className="desk">
          {page.items.slice(0, DESK).map((item) => (
            <li key={item.id}>
              <Link to={item.to}>{item.title}</Link>
              <span className="muted">{item.sub}</span>
              {item.at && <span className="muted num desk-time" title={formatTime(item.at)}>{t('home.waited', { elapsed: waited(item.at) })}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function NoWork() {
  const { t } = useTranslation();
  const me = useMe();
  const links = [
    { need: 'platform.record:read', to: '/console/record', label: 'record.title' },
    { need: 'monopoly.licence-application:read', to: '/console/licence-applications', label: 'licenceApplication.title' },
    { need: 'platform.person:register', to: '/console/persons', label: 'person.title' },
    { need: 'platform.appointment:propose', to: '/console/appointments', label: 'appointment.title' },
  ].filter((link) => me.data?.permissions.includes(link.need));
  return (
    <div className="card">
      <Empty title={t(me.data?.appointments.length === 0 ? 'profile.noPost' : 'home.noQueue')}
        action={<div className="row">{links.map((link) => <Link key={link.to} to={link.to} className="btn">{t(link.label)}</Link>)}</div>}>
        {t(me.data?.appointments.length === 0 ? 'profile.noPostText' : 'home.noQueueText')}
      </Empty>
    </div>
  );
}
