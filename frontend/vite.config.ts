import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// The browsable contract is built by openapi/; the SPA only carries it along so that one address serves both.
function carryApiDocs(): Plugin {
  return {
    name: 'carry-api-docs',
    apply: 'build',
    closeBundle() {
      const page = here('../openapi/dist/page');
      if (existsSync(page)) cpSync(page, here('./dist/api-docs'), { recursive: true });
    },
  };
}

const target = process.env.DAYLIGHT_URL ?? 'http://localhost:8420';

export default defineConfig({
  plugins: [react(), carryApiDocs()],
  resolve: { alias: { '@': here('./src') } },
  server: { port: 8600, strictPort: true, proxy: { '/api': target, '/q': target } },
  preview: { port: 8601, strictPort: true },
  build: {
    target: 'es2022',
    // An inlined asset would be a data: URL in a script or style, which the Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test-setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
