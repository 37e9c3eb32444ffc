import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import zhCN from '@/app/console/locales/zh-CN';
import { startI18n } from '@/shared/i18n/i18n';
import { server } from './test-server';

// What jsdom lacks and the components ask for.
window.matchMedia = (query: string) => ({
  matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined,
  addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false,
});
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal = function showModal() { this.open = true; };
HTMLDialogElement.prototype.close = function close() { this.open = false; };

configure({ asyncUtilTimeout: 10_000 });
const load = () => Promise.resolve({ default: zhCN });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n({ 'zh-CN': load, 'zh-TW': load, en: load });
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());
