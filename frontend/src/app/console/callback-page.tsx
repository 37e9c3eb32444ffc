import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { completeSignIn } from '@/shared/auth/session';
import { PageState } from '@/shared/ui/page-state';
import { Waiting } from './waiting';

/** Where Keycloak returns to. The code leaves the address at once. */
export function CallbackPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    completeSignIn().then(
      (returnTo) => void navigate({ href: returnTo, replace: true }),
      () => setFailed(true),
    );
  }, [navigate]);
  if (!failed) return <Waiting text={t('session.completing')} />;
  return (
    <main className="public-width">
      <PageState code="401" title={t('session.failedTitle')} actions={<><a className="btn" data-kind="solid" href="/console">{t('session.again')}</a><a className="btn" href="/">{t('common.publicHome')}</a></>}>
        {t('session.failedText')}
      </PageState>
    </main>
  );
}
