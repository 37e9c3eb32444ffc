import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePageTitle } from '@/shared/ui/page-state';

interface Props {
  title: string;
  /** The list this page belongs to. */
  back?: { to: string; label: string };
  meta?: ReactNode;
  actions?: ReactNode;
}

/** The head of every console page. Takes the focus on arrival, so that a screen reader begins at the new page. */
export function PageHead({ title, back, meta, actions }: Props) {
  usePageTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="page-head">
      {back && <Link className="page-back no-print" to={back.to}>← {back.label}</Link>}
      <div className="row">
        <h1 ref={heading} tabIndex={-1} className="grow">{title}</h1>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {meta && <div className="page-meta">{meta}</div>}
    </header>
  );
}
