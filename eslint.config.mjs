import tseslint from 'typescript-eslint'
import astro from 'eslint-plugin-astro'
import { arrows } from './scripts/lint/arrows.ts'

export default tseslint.config(
  { ignores: ['node_modules', '.cunkou', '.astro', 'dist', 'public', 'content', 'county'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  {
    plugins: { rooms: { rules: { arrows } } },
    rules: {
      'rooms/arrows': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': [
        'error',
        { max: 30, skipBlankLines: true, skipComments: true, IIFEs: false },
      ],
      'max-depth': ['error', 3],
      // One way to write a function; generators, and what is called with a `this`, have no arrow.
      'no-restricted-syntax': [
        'error',
        {
          selector: "FunctionDeclaration[generator=false][params.0.name!='this']",
          message: 'Write it as an arrow function (CONTRIBUTING.md).',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // A test's `describe` is a list of sentences, not a function body to keep short.
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.astro'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 200 }] } },
)
