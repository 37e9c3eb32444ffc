import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { http, unwrap } from '@/shared/api/client';
import { useCan } from '@/shared/auth/me';
import { Icon } from '@/shared/ui/icon';

export const allCalendars = ['platform', 'calendar-years'] as const;

/** The year that is needed and missing; the server knows from which day on it is needed. */
const missingQuery = queryOptions({
  queryKey: [...allCalendars, 'missing'],
  queryFn: async () => (await unwrap(http.GET('/api/v1/platform/calendar-years', { params: { query: { limit: 1 } } }))).missingYear ?? null,
  staleTime: 300_000,
});

/** Says that a year's calendar is missing, to those who can do something about it: until then due times are provisional. */
export function MissingCalendar() {
  const { t } = useTranslation();
  const mayPropose = useCan('platform.calendar:propose');
  const mayConfirm = useCan('platform.calendar:confirm');
  const query = useQuery({ ...missingQuery, enabled: mayPropose || mayConfirm });
  if (!query.data) return null;
  return (
    <div className="note" data-kind="warn" role="status">
      <span className="note-title"><Icon name="warn" size={18} /> {t('missingCalendar.title', { year: query.data })}</span>
      <span>{t('missingCalendar.text', { year: query.data })}</span>
      {mayPropose
        ? <Link to="/console/calendars/new" search={{ year: String(query.data) } as never}>{t('missingCalendar.propose')}</Link>
        : <Link to="/console/calendars">{t('missingCalendar.look')}</Link>}
    </div>
  );
}
