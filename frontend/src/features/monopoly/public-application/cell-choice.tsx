import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { ChoiceField, TextField } from '@/shared/form/field';
import { ProblemNote } from '@/shared/problem/problem-note';
import { Empty, SkeletonLines } from '@/shared/ui/bits';

type Cell = Schema<'LayoutCell'>;

interface Props {
  countyCode: string;
  value: string;
  error?: string;
  onChange: (cellCode: string) => void;
}

const MANY = 12;

/** The layout cells of a county, each with its rule: how many may be, how many are, and the least distance. */
export function CellChoice({ countyCode, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const cells = useQuery({
    queryKey: ['monopoly', 'public', 'layout-cells', countyCode],
    queryFn: () => unwrap(http.GET('/api/v1/monopoly/public/layout-cells', { params: { query: { countyCode } } })),
    enabled: countyCode !== '',
  });
  if (countyCode === '') return <p className="muted">{t('apply.cellFirstCounty')}</p>;
  if (cells.error && !cells.data) return <ProblemNote error={cells.error} kept={t('apply.kept')} />;
  if (!cells.data) return <SkeletonLines lines={4} />;
  if (cells.data.items.length === 0) return <Empty title={t('apply.noCells')}>{t('apply.noCellsText')}</Empty>;
  const all = cells.data.items;
  const shown = all.filter((cell) => cell.code === value || `${cell.name} ${t(`option.zoneType.${cell.zoneType}`)}`.includes(filter.trim()));
  return (
    <div className="stack">
      {all.length > MANY && <TextField name="cellFilter" label={t('apply.cellFilter')} value={filter} onChange={setFilter} hint={t('apply.cellCount', { count: shown.length })} />}
      <ChoiceField
        name="cellCode"
        label={t('field.cell')}
        hint={t('apply.cellHint')}
        error={error}
        value={value}
        onChange={onChange}
        options={shown.slice(0, 60).map((cell) => ({ value: cell.code, label: cell.name, detail: <CellRule cell={cell} /> }))}
      />
    </div>
  );
}

export function remaining(cell: Pick<Cell, 'capacity' | 'holders'>): number | undefined {
  return cell.capacity === undefined ? undefined : Math.max(0, cell.capacity - cell.holders);
}

function CellRule({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const left = remaining(cell);
  return (
    <span className="cell-rule">
      <span>{t(`option.zoneType.${cell.zoneType}`)} · {t(`option.mode.${cell.mode}`)}</span>
      {left !== undefined && (
        <span className={left === 0 ? 'wrong-text' : undefined}>
          {left === 0 ? t('apply.cellFull', { capacity: cell.capacity }) : t('apply.cellLeft', { left, capacity: cell.capacity, holders: cell.holders })}
        </span>
      )}
      {cell.minDistanceMetres !== undefined && <span>{t('apply.cellDistance', { metres: cell.minDistanceMetres })}</span>}
    </span>
  );
}
