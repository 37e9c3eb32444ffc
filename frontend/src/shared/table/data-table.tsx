import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '@/shared/problem/problem-note';
import { SkeletonLines } from '@/shared/ui/bits';
import './table.css';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  align?: 'end';
  /** Left out on a card of a narrow screen. */
  wideOnly?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[] | undefined;
  rowKey: (row: Row) => string;
  error?: unknown;
  busy?: boolean;
  empty: ReactNode;
  nextCursor?: string;
  hasPrevious?: boolean;
  onNext?: (cursor: string) => void;
  onPrevious?: () => void;
}

/** Arrow keys walk the rows' links, so that a list can be read without leaving the keyboard. */
function walkRows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('tbody tr > :first-child a'));
  const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  if (at < 0) return;
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
}

/** The one table of the console: a table on a desk, a list of cards on a phone. */
export function DataTable<Row>(props: Props<Row>) {
  const { t } = useTranslation();
  const { columns, rows, error, empty } = props;
  if (error) return <ProblemNote error={error} />;
  if (!rows) return <div className="card"><SkeletonLines lines={8} /></div>;
  return (
    <div className="table-frame" data-busy={props.busy || undefined}>
      {rows.length === 0 ? (
        empty
      ) : (
        // The handler only adds arrow keys to links that already take the focus.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <table className="data-table" onKeyDown={walkRows}>
          <caption className="sr-only">{props.caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" data-align={column.align}>{column.title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={props.rowKey(row)}>
                {columns.map((column) => (
                  <td key={column.key} data-label={column.title} data-align={column.align} data-wide={column.wideOnly || undefined}>{column.render(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(props.hasPrevious || props.nextCursor) && (
        <nav className="pager no-print" aria-label={t('table.pages')}>
          <button type="button" className="btn" data-size="s" disabled={!props.hasPrevious} onClick={props.onPrevious}>{t('table.previous')}</button>
          <span className="muted num">{t('table.shown', { count: rows.length })}</span>
          <button type="button" className="btn" data-size="s" disabled={!props.nextCursor} onClick={() => props.nextCursor && props.onNext?.(props.nextCursor)}>{t('table.next')}</button>
        </nav>
      )}
    </div>
  );
}
