import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// No rule here asks for types: the compiler has that trade, and the linter stays fast.
export default defineConfig(
  // The yardstick of the benchmark is worth something only while it stays as it is.
  globalIgnores(['dist/', 'dist-single/', 'test-results/', 'src/tools/bench/minimal-loop.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `!` after an index that the line above has checked reads better than a branch that cannot happen.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
      'prefer-const': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/{design,views,app,store}/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    // The tools speak to a terminal, and their readers expect a default export in a configuration.
    files: ['src/tools/**', 'e2e/**', '*.config.{js,ts}'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
);
