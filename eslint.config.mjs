import tseslint from 'typescript-eslint'
import astro from 'eslint-plugin-astro'

/** The arrows between rooms (README, "The rooms"): who may import whom. */
const arrow = (files, message, regex, extra = {}) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message, ...extra }] }] },
})

export default tseslint.config(
  { ignores: ['node_modules', '.cunkou', '.astro', 'dist', 'public', 'content'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  {
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': [
        'error',
        { max: 30, skipBlankLines: true, skipComments: true, IIFEs: false },
      ],
      'max-depth': ['error', 3],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // A test's `describe` is a list of sentences, not a function body to keep short.
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.astro'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 200 }] } },
  arrow(
    ['src/model/**'],
    'The model imports nothing but Zod, YAML and itself.',
    '^(?!(zod|yaml)$|\\.\\.?/(?!.*(library|outputs|pages|components|layouts|cms|scripts)/))',
  ),
  arrow(
    ['cms/**'],
    'cms knows src/model and the doors of src/release: contract, settings, client.',
    '/src/(?!model/|release/(contract|settings|client)\\.ts$)',
  ),
  arrow(
    ['src/outputs/**', 'src/components/**', 'src/layouts/**', 'src/pages/**'],
    'Only src/content.config.ts and src/library ask Astro for content.',
    '^astro:content$',
    { allowTypeImports: true },
  ),
)
