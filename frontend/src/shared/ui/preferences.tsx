import { useTranslation } from 'react-i18next';
import { LANGUAGES, switchLanguage } from '@/shared/i18n/i18n';
import { Icon } from './icon';
import { PopoverMenu } from './popover-menu';
import { chooseTheme, useTheme, useThemeChoice, type ThemeChoice } from './theme';

const THEMES: ThemeChoice[] = ['system', 'light', 'dark'];

export function ThemeMenu() {
  const { t } = useTranslation();
  const theme = useTheme();
  const choice = useThemeChoice();
  return (
    <PopoverMenu label={t('preferences.theme')} button={<Icon name={theme === 'dark' ? 'moon' : 'sun'} />}>
      {(close) =>
        THEMES.map((option) => (
          <button type="button" key={option} aria-pressed={choice === option} onClick={() => { chooseTheme(option); close(); }}>
            {t(`preferences.themes.${option}`)}
          </button>
        ))
      }
    </PopoverMenu>
  );
}

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  return (
    <PopoverMenu label={t('preferences.language')} button={<Icon name="language" />}>
      {(close) =>
        LANGUAGES.map((language) => (
          <button type="button" key={language} lang={language} aria-pressed={i18n.language === language} onClick={() => { void switchLanguage(language); close(); }}>
            {t(`preferences.languages.${language}`)}
          </button>
        ))
      }
    </PopoverMenu>
  );
}
