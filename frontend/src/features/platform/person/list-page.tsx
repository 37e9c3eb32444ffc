import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import type { Schema } from '@/shared/api/model';
import { useCan } from '@/shared/auth/me';
import { PageHead } from '@/shared/console/page-head';
import { DataTable, type Column } from '@/shared/table/data-table';
import { ListFilters } from '@/shared/table/list-filters';
import { useListState } from '@/shared/table/use-list-state';
import { Empty } from '@/shared/ui/bits';

type Person = Schema<'Person'>;

export default function PersonsPage() {
  const { t } = useTranslation();
  const list = useListState();
  const mayRegister = useCan('platform.person:register');
  const seesAppointments = useCan('platform.appointment:read');
  const query = useQuery({
    queryKey: ['platform', 'persons', 'list', list.search],
    queryFn: () => unwrap(http.GET('/api/v1/platform/persons', { params: { query: { q: list.search.q, cursor: list.search.cursor, limit: 20 } } })),
    placeholderData: keepPreviousData,
  });
  const columns: Column<Person>[] = [
    { key: 'name', title: t('field.name'), render: (row) => (seesAppointments ? <Link to="/console/appointments" search={{ personId: row.personId }}>{row.name}</Link> : row.name) },
    { key: 'account', title: t('field.account'), render: (row) => <span className="mono">{row.account}</span> },
    { key: 'unit', title: t('field.unitName'), render: (row) => row.unitName },
    { key: 'code', title: t('field.unitCode'), wideOnly: true, render: (row) => <span className="num">{row.unitCode}</span> },
  ];
  const register = mayRegister && <Link to="/console/persons/new" className="btn" data-kind="solid">{t('person.register')}</Link>;
  return (
    <div className="stack">
      <PageHead title={t('person.title')} actions={register} />
      <ListFilters list={list} searchLabel={t('person.searchLabel')} />
      <DataTable
        caption={t('person.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={(row) => row.personId}
        error={query.data ? undefined : query.error}
        busy={query.isPlaceholderData}
        nextCursor={query.data?.nextCursor}
        hasPrevious={list.search.cursor !== undefined}
        onNext={list.toNext}
        onPrevious={list.toPrevious}
        empty={<Empty title={t('person.empty')} action={register}>{t('person.emptyText')}</Empty>}
      />
    </div>
  );
}
