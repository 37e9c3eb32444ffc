import type { ConsoleRoute } from '@/shared/console/route-type';

export const routes: ConsoleRoute[] = [
  { path: 'appointments', titleKey: 'appointment.title', need: 'platform.appointment:read', menu: { group: 'organisation', icon: 'seal', shortcut: 'p' }, load: () => import('./list-page') },
  { path: 'appointments/new', titleKey: 'appointment.propose', need: 'platform.appointment:propose', load: () => import('./propose-page') },
  { path: 'appointments/$appointmentId', titleKey: 'appointment.detail', need: 'platform.appointment:read', load: () => import('./detail-page') },
];
