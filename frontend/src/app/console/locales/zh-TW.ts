import { mergeLocales, type LocaleTree } from '@/shared/i18n/i18n';

export default mergeLocales(
  import.meta.glob<LocaleTree>(['../../../shared/*/locale/zh-TW.json', '../../../features/*/*/locale/zh-TW.json', '!../../../features/*/public-*/**'], { eager: true, import: 'default' }),
);
