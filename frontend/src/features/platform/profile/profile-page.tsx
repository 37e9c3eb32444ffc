import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/me';
import { PageHead } from '@/shared/console/page-head';
import { Empty, Fact, SkeletonLines } from '@/shared/ui/bits';
import { FailedPage } from '@/shared/ui/page-state';

export default function ProfilePage() {
  const { t } = useTranslation();
  const query = useMe();
  const me = query.data;
  if (query.error && !me) return <FailedPage error={query.error} retry={() => void query.refetch()} home="/console" />;
  if (!me) return <div className="card"><SkeletonLines /></div>;
  const post = (code: string) => t([`post.${code}`, 'flow.unknown'], { code });
  return (
    <div className="stack">
      <PageHead title={t('profile.title')} />
      {me.rolesWithoutAppointment.length > 0 && (
        <div className="note" data-kind="warn" role="status">
          <span className="note-title">{t('profile.roleWarning', { posts: me.rolesWithoutAppointment.map(post).join(t('common.listComma')) })}</span>
          <span>{t('profile.roleWarningText')}</span>
        </div>
      )}
      <section className="card">
        <h2>{me.name}</h2>
        <dl className="facts">
          <Fact label={t('field.unitName')}>{me.unitName} <span className="muted num">{me.unitCode}</span></Fact>
          <Fact label={t('profile.personId')}><span className="mono">{me.personId}</span></Fact>
        </dl>
      </section>
      <section className="card">
        <h2>{t('profile.posts')}</h2>
        {me.appointments.length === 0 ? (
          <Empty title={t('profile.noPost')}>{t('profile.noPostText')}</Empty>
        ) : (
          <ul className="plain-list">
            {me.appointments.map((appointment) => (
              <li key={appointment.appointmentId}>
                <strong>{post(appointment.postCode)}</strong> · {appointment.unitName}
                {appointment.delegatorName && <span className="muted"> · {t('timeline.onBehalfOf', { name: appointment.delegatorName })}</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="card">
        <h2>{t('profile.permissions')}</h2>
        <p className="muted">{t('profile.permissionsText')}</p>
        <ul className="plain-list permission-list">
          {me.permissions.map((permission) => (
            <li key={permission}>
              {t([`permission.${permission.replace('.', '-').replace(':', '_')}`, 'flow.unknown'], { code: permission })} <span className="muted mono">{permission}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
