import type { KnipConfig } from 'knip'
import { exchangedModules } from '../../cms/editor/bundle/exchanged-modules.ts'

/** npm run check:unused: what is imported is declared, what is declared is imported, and nothing is exported for nobody. */
const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}',
    'test/**/*.ts',
    'cms/editor/main.tsx',
    'cms/editor/screens/*/open-*.ts',
    // They stand in for modules of Decap.
    ...new Set(exchangedModules.map(({ ours }) => `cms/editor/${ours}`)),
    // Started or loaded by their path.
    'scripts/bench/{cms-list,draw-rate,store-figures}.ts',
    'scripts/county/generate-county.ts',
    'scripts/dev/content-of-now.ts',
    'scripts/export-site/look-in-folder.ts',
    'src/outputs/offline/worker/worker.ts',
    'src/outputs/paper/print-button.ts',
    'src/outputs/poster/choose-paper.ts',
    'src/outputs/screen/client/wall.ts',
    'src/outputs/wechat/copy-article.ts',
  ],
  project: ['{src,cms,scripts,test}/**/*.{ts,tsx,mjs,astro,mdx}', '*.{ts,mjs}'],
  ignoreExportsUsedInFile: true,
  // Fonts are files, found by `require.resolve`; the check of Astro's files asks for @emnapi as a peer.
  ignoreDependencies: ['@expo-google-fonts/.+', '@emnapi/.+'],
  // What the bench compares with, and what makes a small disk or a pipe for a test.
  ignoreBinaries: ['hugo', 'mkfifo', 'mount', 'umount'],
}

export default config
