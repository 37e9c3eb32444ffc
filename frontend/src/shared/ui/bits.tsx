import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

/** Placeholder rows of the page to come; announced once, not per row. */
export function SkeletonLines({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} style={{ width: `${92 - ((at * 23) % 45)}%` }} />
      ))}
    </div>
  );
}

export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name="inbox" size={28} />
      <div className="empty-title">{title}</div>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** The reason beside a computed number: closed by default, opened by pointer or keyboard. */
export function Why({ children, label }: { children: ReactNode; label?: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="why">
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('common.why')}
        {label && <span className="sr-only">{label}</span>}
      </button>
      {open && (
        <div className="why-body" id={id}>
          {children}
        </div>
      )}
    </div>
  );
}

/** Copies text and says so; where the clipboard is refused the text is selected by hand, so it must be visible too. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyByHand(text);
    }
    setDone(true);
    setTimeout(() => setDone(false), 2500);
  }
  return (
    <button type="button" className="btn no-print" data-size="s" onClick={() => void copy()}>
      <Icon name={done ? 'check' : 'copy'} size={16} />
      <span aria-live="polite">{done ? t('common.copied') : (label ?? t('common.copy'))}</span>
    </button>
  );
}

function copyByHand(text: string) {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

export function Fact({ label, children, wide }: { label: string; children: ReactNode; wide?: boolean }) {
  return (
    <div className={wide ? 'wide' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
