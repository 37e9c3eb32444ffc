import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/me';
import { MissingCalendar } from '@/shared/console/missing-calendar';
import { PageHead } from '@/shared/console/page-head';
import { formatTime, today } from '@/shared/format/format';
import { ProblemNote } from '@/shared/problem/problem-note';
import { Empty, SkeletonLines } from '@/shared/ui/bits';
import type { Schema } from '@/shared/api/model';
import { daysBetween, postsQuery, unitsFor, WORK, workQuery, type WorkKind } from './work';
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
      <MissingCalendar />
      {kinds.length > 0 ? kinds.map((kind) => <WorkCard key={kind.key} kind={kind} me={me.data} />) : <NoWork />}
    </div>
  );
}

function WorkCard({ kind, me }: { kind: WorkKind; me: Schema<'Me'> | undefined }) {
  const { t } = useTranslation();
  const posts = useQuery(postsQuery);
  // Without the posts the units are not known, and the desk shows all that may be read rather than nothing.
  const own = me && posts.data ? unitsFor(kind.need, me, posts.data.items) : [];
  const units = own.length > 0 ? own : undefined;
  const query = useQuery({ ...workQuery(kind, units), enabled: !posts.isPending });
  const page = query.data;
  const count = page?.items.length ?? 0;
  return (
    <section className="card work" data-empty={(page && count === 0) || undefined}>
      <div className="work-head">
        <div className="work-count num" aria-hidden="true">{page ? `${count}${page.more ? '+' : ''}` : '·'}</div>
        <div className="grow">
          <h2>{t(`home.work.${kind.key}.title`)}{' '}{page && <span className="sr-only">{t(page.more ? 'home.countMore' : 'home.count', { count })}</span>}</h2>
          <p className="muted">{t(`home.work.${kind.key}.${page && count === 0 ? 'none' : 'todo'}`)}</p>
        </div>
        <Link to={kind.to} search={kind.search} className="btn" data-size="s">{t('home.openList')}<span className="sr-only">{t(`home.work.${kind.key}.title`)}</span></Link>
      </div>
      {query.error && !page && <ProblemNote error={query.error} />}
      {!page && !query.error && <SkeletonLines lines={2} />}
      {page && count > 0 && (
        <ol className="desk" aria-label={t('home.oldestFirst')}>
          {page.items.slice(0, DESK).map((item) => (
            <li key={item.id}>
              <Link to={item.to}>{item.title}</Link>
              <span className="muted">{item.sub}</span>
              {item.at && <Waited at={item.at} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Waited({ at }: { at: string }) {
  const { t } = useTranslation();
  const days = daysBetween(formatTime(at).slice(0, 10), today());
  return <time className="muted num desk-time" dateTime={at} title={formatTime(at)}>{days === 0 ? t('home.today') : t('home.waited', { days })}</time>;
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
