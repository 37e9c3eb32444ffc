import { mergeLocales, type LocaleTree } from '@/shared/i18n/i18n';

export default mergeLocales(
  import.meta.glob<LocaleTree>(['../../../shared/*/locale/en.json', '!../../../shared/console/**', '../../../features/*/public-*/locale/en.json'], { eager: true, import: 'default' }),
);
