import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AntdProvider } from '@/shared/console/antd-provider';
import { startI18n } from '@/shared/i18n/i18n';
import { newQueryClient } from '../query-client';
import { consoleRouter } from './router';
import '@/shared/form/form.css';
import './console.css';

export async function start(root: HTMLElement) {
  await startI18n({ 'zh-CN': () => import('./locales/zh-CN'), 'zh-TW': () => import('./locales/zh-TW'), en: () => import('./locales/en') });
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={newQueryClient()}>
        <AntdProvider>
          <RouterProvider router={consoleRouter()} />
        </AntdProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
