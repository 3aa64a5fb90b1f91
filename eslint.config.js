// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'parts/', '.astro/', '.cache/', 'content/', 'scripts/convert/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    // Ideographic blanks are what reports are printed with.
    rules: {
      'no-irregular-whitespace': [
        'error',
        { skipComments: true, skipRegExps: true, skipStrings: true, skipTemplates: true },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers in messages are what they look like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `env['NAME']` is what the compiler asks for where a key is not declared.
      '@typescript-eslint/dot-notation': 'off',
      // noUncheckedIndexedAccess makes sure of what a loop has just tested look uncertain.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what Chinese text is counted in; nothing here splits emoji.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `== null` asks for both kinds of nothing.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.strict],
  },
  {
    // Sent to browsers as they are.
    files: ['public/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  // The compiler checks the code in .astro files (`astro check`); these are rules for their markup.
  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    // The compiler knows better what is unused and undefined.
    rules: { 'no-unused-vars': 'off', 'no-undef': 'off' },
  },
);
