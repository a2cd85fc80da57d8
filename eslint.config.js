import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const OTHER_SIDES = ['**/main/**', '**/renderer/**', '**/preload/**'];

/** How to build a page; no part of it. */
const BUILD_CONFIG = ['**/vite.config.ts'];

/** What the files of a folder may not import (docs/architecture.md, layers). A later layer wins. */
const layer = (folder, group, ignores = [], regex = []) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  ignores: [ignores].flat(),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [{ group }, ...[regex].flat().map((source) => ({ regex: source }))].map(
          (pattern) => ({ ...pattern, message: 'Not in this layer.' }),
        ),
      },
    ],
  },
});

/** Outside the domain, but for the schemas of kinds, which it joins. */
const OUTSIDE_DOMAIN = '^\\.\\./(?!domain/|(scenes|voting|activities)/(.+/)?schema[^/]*$)';

export default defineConfig(
  globalIgnores(['out/', 'node_modules/', 'test-results/', 'playwright-report/', 'resources/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts', 'src/renderer/ballot/vite.config.ts'] },
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      // Never in this app: each would weaken the sandbox (docs/security.md).
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Property[key.name=/^(webviewTag|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegrationInSubFrames)$/]',
          message: 'This preference weakens the sandbox.',
        },
        { selector: "Property[key.name='webSecurity']", message: 'webSecurity stays on.' },
        { selector: "CallExpression[callee.property.name='loadFile']", message: 'Use app://.' },
      ],
    },
  },
  layer('src/shared', ['node:*', 'electron*', 'react*', 'lowdb*', ...OTHER_SIDES], '**/*.test.ts'),
  layer(
    'src/shared/domain',
    ['node:*', 'electron*', 'react*', 'lowdb*', 'i18next', ...OTHER_SIDES],
    ['**/*.test.ts', '**/slices/**', '**/*.testkit.ts'],
    OUTSIDE_DOMAIN,
  ),
  layer('src/main', ['react*', '**/renderer/**', '**/preload/**']),
  layer('src/main/{engine,storage,rehearsal,lan}', [
    'electron*',
    'react*',
    '**/renderer/**',
    '**/preload/**',
  ]),
  layer('src/preload', ['node:*', 'zod', '**/main/**', '**/renderer/**', '**/domain/*']),
  layer(
    'src/renderer',
    ['node:*', 'electron*', '**/main/**', 'recharts', 'jspdf*', 'svg2pdf*'],
    BUILD_CONFIG,
  ),
  layer('src/renderer/{charts,room}', [
    'node:*',
    'electron*',
    '**/main/**',
    '**/state/*',
    '**/transport/*',
  ]),
  layer('src/renderer/report', ['node:*', 'electron*', '**/main/**', 'recharts']),
  layer(
    'src/renderer/ballot',
    ['node:*', 'electron*', '**/main/**', '@mantine/*', '@tabler/*', 'zod'],
    BUILD_CONFIG,
  ),
  {
    // Playwright reads which fixtures a test wants from the pattern of its first argument.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
  { files: ['src/renderer/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  {
    files: ['scripts/**/*.mjs', 'bench/**/*.{mjs,js}', '*.config.js', '.dependency-cruiser.cjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        setImmediate: 'readonly',
        fetch: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        structuredClone: 'readonly',
        // Inside page.evaluate.
        window: 'readonly',
        module: 'readonly',
      },
    },
  },
);
