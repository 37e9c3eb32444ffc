import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '@/shared/problem/problem';

/** Who waits because somebody else of the cell was first is led to those: the cell's list, oldest first. */
export function QueueLink({ problem, cellCode }: { problem: ApiProblem; cellCode: string }) {
  const { t } = useTranslation();
  if (problem.code === 'monopoly.earlier-filing-waiting') {
    return <Link to="/console/licence-applications" search={{ cellCode, state: 'FILED', order: 'OLDEST' }}>{t('licenceApplication.toEarlierFilings')}</Link>;
  }
  if (problem.code === 'monopoly.earlier-application-pending') {
    return <Link to="/console/licence-applications" search={{ cellCode, order: 'OLDEST' }}>{t('licenceApplication.toQueue')}</Link>;
  }
  return null;
}
