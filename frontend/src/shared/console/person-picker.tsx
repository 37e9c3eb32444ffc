import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';

interface Props {
  id?: string;
  value?: string;
  onChange?: (personId: string | undefined) => void;
}

/** Finds a person by name or account while typing; shows the unit, because names repeat. */
export function PersonPicker({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text]);
  const persons = useQuery({
    queryKey: ['platform', 'persons', 'pick', q],
    queryFn: () => unwrap(http.GET('/api/v1/platform/persons', { params: { query: { q: q || undefined, limit: 50 } } })),
    staleTime: 30_000,
  });
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      value={value}
      onChange={onChange}
      loading={persons.isFetching}
      placeholder={t('picker.person')}
      notFoundContent={persons.isFetching ? t('common.loading') : t('picker.personNone')}
      options={persons.data?.items.map((person) => ({ value: person.personId, label: t('picker.personOption', { name: person.name, account: person.account, unit: person.unitName }) }))}
    />
  );
}
