import { mergeLocales, type LocaleTree } from '@/shared/i18n/i18n';

export default mergeLocales(
  import.meta.glob<LocaleTree>(['../../../shared/*/locale/zh-TW.json', '!../../../shared/console/**', '../../../features/*/public-*/locale/zh-TW.json'], { eager: true, import: 'default' }),
);
