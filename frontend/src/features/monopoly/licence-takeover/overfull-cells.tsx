import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { DataTable, type Column } from '@/shared/table/data-table';
import { Icon } from '@/shared/ui/icon';
import './takeover.css';

type Cell = Schema<'OverfullCell'>;

/** Cells that the batch would take over their limit; whoever confirms must have seen them first. */
export function OverfullCells({ cells }: { cells: Cell[] }) {
  const { t } = useTranslation();
  const title = t('takeover.overfull.title', { count: cells.length });
  const after = (cell: Cell) => cell.holders + cell.added;
  const columns: Column<Cell>[] = [
    { key: 'cell', title: t('field.cell'), render: (cell) => <div><span className="strong">{cell.cellName}</span><span className="sub num">{cell.cellCode}</span></div> },
    { key: 'limit', title: t('takeover.overfull.limit'), align: 'end', render: (cell) => <span className="num">{cell.capacity}</span> },
    { key: 'present', title: t('takeover.overfull.present'), align: 'end', render: (cell) => <span className="num">{cell.holders}</span> },
    { key: 'added', title: t('takeover.overfull.added'), align: 'end', render: (cell) => <span className="num">+{cell.added}</span> },
    { key: 'after', title: t('takeover.overfull.after'), align: 'end', render: (cell) => <div><span className="num wrong-text">{after(cell)}</span><span className="sub">{t('takeover.overfull.over', { count: after(cell) - cell.capacity })}</span></div> },
  ];
  return (
    <section className="note overfull" data-kind="warn" aria-labelledby="overfull-title">
      <h2 id="overfull-title" className="overfull-title"><Icon name="warn" size={20} />{title}</h2>
      <p>{t('takeover.overfull.text')}</p>
      <DataTable caption={title} columns={columns} rows={cells} rowKey={(cell) => cell.cellCode} empty={null} />
    </section>
  );
}
