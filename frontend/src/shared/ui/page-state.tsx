import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemAdvice, problemTitle } from '@/shared/problem/problem-note';
import { asProblem } from '@/shared/problem/problem';

interface StateProps {
  code: string;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** A whole page that says what happened and what to do; used for 403, 404, offline and the unforeseen. */
export function PageState({ code, title, children, actions }: StateProps) {
  return (
    <section className="page-state" role="alert">
      <div className="page-state-code mono" aria-hidden="true">{code}</div>
      <h1>{title}</h1>
      <p>{children}</p>
      {actions && <div className="row">{actions}</div>}
    </section>
  );
}

/** A failed load as a page. `home` is where the way out leads. */
export function FailedPage({ error, retry, home }: { error: unknown; retry?: () => void; home: string }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  return (
    <PageState
      code={problem.status > 0 ? String(problem.status) : '···'}
      title={problemTitle(t, problem)}
      actions={
        <>
          {retry && <button type="button" className="btn" data-kind="solid" onClick={retry}>{t('common.retry')}</button>}
          <a className="btn" href={home}>{t('common.home')}</a>
        </>
      }
    >
      {problemAdvice(t, problem)}
      {problem.traceId && <span className="mono muted"> {t('problem.trace', { id: problem.traceId })}</span>}
    </PageState>
  );
}

export function NotFoundPage({ home }: { home: string }) {
  const { t } = useTranslation();
  return (
    <PageState code="404" title={t('pageState.notFoundTitle')} actions={<a className="btn" data-kind="solid" href={home}>{t('common.home')}</a>}>
      {t('pageState.notFoundText')}
    </PageState>
  );
}

function subscribeOnline(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function OfflineBar() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  return (
    <div role="status" aria-live="polite" className="no-print">
      {!online && <div className="bar" data-kind="warn">{t('pageState.offlineBar')}</div>}
    </div>
  );
}

/** Names the page in the tab and moves the focus to its heading, so that a screen reader hears the change. */
export function usePageTitle(title: string | undefined) {
  const { t } = useTranslation();
  const product = t('common.product');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
