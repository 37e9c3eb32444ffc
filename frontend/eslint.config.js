import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const CJK = '[\\u3000-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const cjkMessage = 'No Chinese text in code: make it an i18n key in a locale file.';
const noCjk = [
  { selector: `Literal[value=/${CJK}/]`, message: cjkMessage },
  { selector: `TemplateElement[value.raw=/${CJK}/]`, message: cjkMessage },
  { selector: `JSXText[value=/${CJK}/]`, message: cjkMessage },
];

// Measured keyboard faults of antd: Dropdown ignores the arrow keys, Popconfirm is skipped by Tab, Collapse ignores Space.
const faultyComponents = {
  name: 'antd',
  importNames: ['Dropdown', 'Popconfirm', 'Collapse', 'message', 'notification'],
  message: 'Keyboard or screen-reader fault: use shared/ui (disclosure, confirm dialog, live region).',
};
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { paths: [faultyComponents], patterns }],
});
const features = {
  group: ['@/features/**'],
  message: 'Imports flow shared -> features -> app, and a feature never imports another feature.',
};
const siblings = { group: ['../**'], message: 'A topic is one flat folder; what two topics need belongs in shared/.' };
const app = { group: ['@/app/**'], message: 'Imports flow shared -> features -> app.' };
const consoleOnly = {
  group: ['antd', 'antd/**', '@ant-design/**', '@/shared/console/**', '@/shared/table/**', '@/shared/auth/**'],
  message: 'Public pages stay light: no console component library.',
};

export default tseslint.config(
  { ignores: ['dist', 'src/gen', 'node_modules', 'coverage', 'e2e/shots'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      'jsx-a11y/no-autofocus': 'off',
      'jsx-a11y/label-has-associated-control': ['error', { depth: 4 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...noCjk],
      'max-lines': ['error', { max: 250 }],
      ...forbid(app),
    },
  },
  { files: ['src/shared/**/*.{ts,tsx}'], rules: forbid(app, features) },
  { files: ['src/features/**/*.{ts,tsx}'], rules: forbid(app, features, siblings) },
  { files: ['src/features/*/public-*/**/*.{ts,tsx}'], rules: forbid(app, features, siblings, consoleOnly) },
  { files: ['src/app/public/**/*.{ts,tsx}'], rules: forbid(consoleOnly) },
  { files: ['src/app/console/**/*.{ts,tsx}', 'src/app/*.ts', 'src/main.ts'], rules: forbid() },
  // Tests quote the Chinese they expect to see; that is their purpose.
  { files: ['src/**/*.test.{ts,tsx}', 'src/test-*.{ts,tsx}'], rules: { 'no-restricted-syntax': 'off', 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.mjs', '*.js', 'public/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', fetch: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', document: 'readonly', window: 'readonly', localStorage: 'readonly', location: 'readonly', matchMedia: 'readonly', navigator: 'readonly', getComputedStyle: 'readonly', history: 'readonly', dispatchEvent: 'readonly', PopStateEvent: 'readonly' } },
  },
);
