import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';

interface Props {
  id?: string;
  value?: string;
  onChange?: (unitCode: string | undefined) => void;
}

async function allUnits() {
  const units = [];
  let cursor: string | undefined;
  do {
    const page = await unwrap(http.GET('/api/v1/platform/units', { params: { query: { cursor, limit: 200 } } }));
    units.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && units.length < 1000);
  return units;
}

/** Province, cities and counties in one searchable list; the indent and the code show the level. */
export function UnitPicker({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const units = useQuery({ queryKey: ['platform', 'units'], queryFn: allUnits, staleTime: Infinity });
  const indent = { PROVINCE: '', CITY: '\u2003', COUNTY: '\u2003\u2003' };
  const sorted = [...(units.data ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1));
  return (
    <Select
      id={id}
      showSearch={{ optionFilterProp: 'search' }}
      value={value}
      onChange={onChange}
      loading={units.isLoading}
      placeholder={t('picker.unit')}
      options={sorted.map((unit) => ({ value: unit.code, search: `${unit.name} ${unit.code}`, label: `${unit.name} ${unit.code}`, indent: indent[unit.level] }))}
      optionRender={(option) => `${option.data.indent}${option.data.label}`}
    />
  );
}
