import { ConfigProvider, theme as antdTheme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import zhTW from 'antd/locale/zh_TW';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReducedMotion, useTheme } from '@/shared/ui/theme';

const LOCALES = { 'zh-CN': zhCN, 'zh-TW': zhTW, en: enUS };

/* The same values as tokens.css; antd computes shades from them and therefore cannot read CSS variables. */
const LIGHT = { ink: '#16233b', ink3: '#5c667a', surface: '#ffffff', paper: '#faf8f4', line: '#e5e0d6', strong: '#8f897b', solid: '#16233b', onSolid: '#ffffff', amber: '#b8690c', red: '#ab231b', green: '#1d6646', wash: '#fdf4e5' };
const DARK = { ink: '#eeeae2', ink3: '#98a2b3', surface: '#151f30', paper: '#0d1420', line: '#27344a', strong: '#66758f', solid: '#f2a13a', onSolid: '#1a1204', amber: '#f2a13a', red: '#ff938a', green: '#83d0a9', wash: '#2a2416' };

function themeFor(mode: string, still: boolean): ThemeConfig {
  const c = mode === 'dark' ? DARK : LIGHT;
  return {
    algorithm: mode === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      // antd waits for the end of its motions; where the reader wants none it must not start any.
      motion: !still,
      colorPrimary: c.amber, colorText: c.ink, colorTextHeading: c.ink, colorTextDescription: c.ink3, colorTextPlaceholder: c.ink3,
      colorBgBase: c.surface, colorBgContainer: c.surface, colorBgElevated: c.surface, colorBgLayout: c.paper,
      colorBorder: c.strong, colorBorderSecondary: c.line, colorError: c.red, colorErrorText: c.red, colorSuccess: c.green, colorWarning: c.amber,
      borderRadius: 6, borderRadiusLG: 12, fontSize: 15, controlHeight: 38, controlHeightSM: 30, wireframe: false, motionDurationMid: '0.12s', motionDurationSlow: '0.16s',
      fontFamily: 'var(--sans)', controlOutline: 'transparent', controlItemBgActive: c.wash, controlItemBgHover: c.wash,
    },
    components: {
      Button: { colorPrimary: c.solid, colorPrimaryHover: mode === 'dark' ? '#f6b65f' : '#24365a', colorPrimaryActive: c.solid, primaryColor: c.onSolid, primaryShadow: 'none', dangerShadow: 'none', defaultShadow: 'none', fontWeight: 600, borderRadiusLG: 6, controlHeightLG: 42, contentFontSizeLG: 15 },
      Form: { labelColor: c.ink, verticalLabelPadding: '0 0 4px', itemMarginBottom: 18 },
      Modal: { titleFontSize: 19 },
    },
  };
}

export function AntdProvider({ children }: { children: ReactNode }) {
  const mode = useTheme();
  const still = useReducedMotion();
  const { i18n } = useTranslation();
  const language = i18n.language as keyof typeof LOCALES;
  useEffect(() => {
    dayjs.locale(language.toLowerCase());
  }, [language]);
  return (
    <ConfigProvider theme={themeFor(mode, still)} locale={LOCALES[language] ?? zhCN} button={{ autoInsertSpace: false }} wave={{ disabled: true }} form={{ requiredMark: 'optional' }}>
      {children}
    </ConfigProvider>
  );
}
