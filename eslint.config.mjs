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
    'The model imports nothing but Zod, the readers of YAML and Markdown, and itself.',
    '^(?!(zod|yaml|mdast|mdast-util-[a-z-]+|micromark-extension-[a-z-]+)$|\\.\\.?/(?!.*(library|outputs|pages|components|layouts|cms|scripts)/))',
  ),
  arrow(
    ['cms/**', 'scripts/**'],
    'cms and scripts know src/model and nothing else of src.',
    '/src/(?!model/)',
  ),
  arrow(
    ['src/outputs/**', 'src/components/**', 'src/layouts/**', 'src/pages/**'],
    'Only src/content.config.ts and src/library ask Astro for content.',
    '^astro:content$',
    { allowTypeImports: true },
  ),
)
