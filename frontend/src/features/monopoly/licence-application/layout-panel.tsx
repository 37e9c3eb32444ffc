import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/model';
import { Why } from '@/shared/ui/bits';

type Application = Schema<'LicenceApplication'>;
type Verdict = 'met' | 'unmet' | 'open';

interface LineProps {
  label: string;
  value: ReactNode;
  verdict: Verdict;
  why: ReactNode;
}

function RuleLine({ label, value, verdict, why }: LineProps) {
  const { t } = useTranslation();
  return (
    <li className="rule" data-verdict={verdict}>
      <span className="rule-label">{label}</span>
      <Why label={label}>{why}</Why>
      <span className="rule-value num">{value}</span>
      <span className="rule-verdict">{t(`layout.verdict.${verdict}`)}</span>
    </li>
  );
}

/** Whether a measured distance keeps a minimum; open while nothing is measured. */
export function distanceVerdict(measured: number | undefined, minimum: number | undefined): Verdict {
  if (minimum === undefined || measured === undefined) return 'open';
  return measured >= minimum ? 'met' : 'unmet';
}

const OPEN = ['FILED', 'INCOMPLETE', 'ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED'];
const DECIDED = ['GRANTED', 'DELIVERED', 'REFUSED', 'DECLINED'];

/** Of which day the figures are: today's while it is open, those of the day of the decision once there is one. */
export function asOfKey(state: string): 'today' | 'decision' | 'day' {
  if (OPEN.includes(state)) return 'today';
  return DECIDED.includes(state) ? 'decision' : 'day';
}

/** The layout rule of the cell, every number with the reason it is this number. */
export function LayoutPanel({ application: a }: { application: Application }) {
  const { t } = useTranslation();
  const { layout, siteReport: site } = a;
  // Places that are left, and how many of them earlier applications have a claim to: a claim is no violation.
  const room = layout.capacity === undefined ? undefined : Math.max(0, layout.capacity - layout.holders);
  const metres = (count: number) => t('common.metres', { count });
  return (
    <section className="card">
      <h2>{t('layout.title')}</h2>
      <p className="muted">{t('layout.intro', { cell: a.cellName, mode: t(`option.mode.${layout.mode}`) })}</p>
      <p className="layout-as-of num" data-of={asOfKey(a.state)}>{t(`layout.asOf.${asOfKey(a.state)}`, { date: layout.asOf })}</p>
      <ul className="rules">
        {layout.capacity !== undefined && room !== undefined && (
          <RuleLine label={t('layout.room')} value={t('layout.roomValue', { room, capacity: layout.capacity })} verdict={room === 0 ? 'unmet' : room > layout.earlierPending ? 'met' : 'open'}
            why={t('layout.roomWhy', { capacity: layout.capacity, holders: layout.holders, earlier: layout.earlierPending, room })} />
        )}
        <RuleLine label={t('layout.queue')} value={t('layout.queueValue', { count: layout.earlierPending })} verdict={layout.earlierPending === 0 ? 'met' : 'open'}
          why={a.acceptSeq === undefined ? t('layout.queueWhyOpen') : t('layout.queueWhy', { seq: a.acceptSeq, count: layout.earlierPending })} />
        {layout.minDistanceMetres !== undefined && (
          <RuleLine label={t('layout.distance')} verdict={distanceVerdict(site?.walkingDistanceMetres, layout.minDistanceMetres)}
            value={site ? t('layout.measuredOf', { measured: metres(site.walkingDistanceMetres), minimum: metres(layout.minDistanceMetres) }) : t('layout.minimum', { minimum: metres(layout.minDistanceMetres) })}
            why={t('layout.distanceWhy', { minimum: metres(layout.minDistanceMetres) })} />
        )}
        <RuleLine label={t('layout.school')} verdict={distanceVerdict(site?.schoolDistanceMetres, layout.minSchoolDistanceMetres)}
          value={site ? t('layout.measuredOf', { measured: metres(site.schoolDistanceMetres), minimum: metres(layout.minSchoolDistanceMetres) }) : t('layout.minimum', { minimum: metres(layout.minSchoolDistanceMetres) })}
          why={t('layout.schoolWhy', { minimum: metres(layout.minSchoolDistanceMetres) })} />
        <RuleLine label={t('layout.premises')} verdict={site ? (site.fixedPremises && site.separateFromDwelling ? 'met' : 'unmet') : 'open'}
          value={t(site ? 'layout.premisesSeen' : 'layout.premisesUnseen')} why={t('layout.premisesWhy')} />
      </ul>
      <p className="muted layout-basis">{t('layout.basis', { basis: layout.basis })}</p>
    </section>
  );
}
