import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['out/', 'node_modules/', 'test-results/', 'playwright-report/', 'resources/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.ts'] } },
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
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'domain', pattern: 'src/shared/domain', mode: 'folder' },
        { type: 'shared', pattern: 'src/shared/*', mode: 'folder' },
        { type: 'core', pattern: 'src/main/{engine,storage,lan}', mode: 'folder' },
        { type: 'main', pattern: 'src/main', mode: 'folder' },
        { type: 'preload', pattern: 'src/preload', mode: 'folder' },
        { type: 'parts', pattern: 'src/renderer/{ui,charts}', mode: 'folder' },
        { type: 'plumbing', pattern: 'src/renderer/{state,transport}', mode: 'folder' },
        {
          type: 'page',
          pattern: 'src/renderer/(facilitator|projector|ballot|report)',
          mode: 'folder',
          capture: ['page'],
        },
      ],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.json'] } },
    },
  },
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
