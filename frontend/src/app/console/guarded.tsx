import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useMe } from '@/shared/auth/me';
import { SkeletonLines } from '@/shared/ui/bits';
import { FailedPage, PageState } from '@/shared/ui/page-state';

/** Shows a page only to those who may open it, and otherwise says why not and whom to ask. */
export function Guarded({ need, children }: { need?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  const may = useCan(need);
  if (me.error && !me.data) return <FailedPage error={me.error} retry={() => void me.refetch()} home="/" />;
  if (!me.data) return <div className="card"><SkeletonLines lines={10} /></div>;
  if (!may) {
    return (
      <PageState code="403" title={t('pageState.forbiddenTitle')} actions={<><a className="btn" data-kind="solid" href="/console">{t('common.home')}</a><a className="btn" href="/console/profile">{t('profile.title')}</a></>}>
        {t('pageState.forbiddenText')} <span className="mono">{need}</span>
      </PageState>
    );
  }
  return <Suspense fallback={<div className="card"><SkeletonLines lines={10} /></div>}>{children}</Suspense>;
}
