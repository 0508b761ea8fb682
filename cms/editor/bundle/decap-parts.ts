import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Modules of Decap, and of what it brings, that are exchanged for ours: path inside node_modules -> file in this folder.
 * Reasons stand in the files.
 */
export const exchanged: Record<string, string> = {
  'decap-cms-core/dist/esm/constants/configSchema.js': 'bundle/no-config-check.ts',
  'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js': 'list/EntryList.tsx',
  'decap-cms-core/dist/esm/components/Collection/Entries/EntriesSearch.js': 'bundle/nothing-shown.ts',
  'decap-cms-core/dist/esm/components/Collection/CollectionControls.js': 'bundle/nothing-shown.ts',
  'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js': 'toolbar/EditorToolbar.tsx',
  'decap-cms-core/dist/esm/components/App/Header.js': 'toolbar/Header.tsx',
  'decap-cms-core/dist/esm/formats/yaml.js': 'bundle/yaml-text.ts',
  'decap-cms-core/dist/esm/formats/toml.js': 'bundle/no-toml.ts',
  'decap-cms-core/dist/esm/lib/imageTransformations.js': 'bundle/no-image-work.ts',
  'decap-cms-widget-richtext/dist/esm/RichtextControl/pasteHandler.js': 'paste/paste-into-story.ts',
  'gray-matter/index.js': 'bundle/front-matter.ts',
}

/** Sentences of Decap's code that are rewritten: each must be found, or the build stops. */
export const rewritten: { module: string; from: string; to: string }[] = [
  {
    // Withdrawing is one step in the store; Decap would delete the entry and then save it again.
    module: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    from: `backend.deleteEntry(state, collection, slug).then(() => backend.persistEntry({
      config: state.config,
      collection,
      entryDraft,
      assetProxies: [],
      usedSlugs: List(),
      status: status.get('PENDING_PUBLISH')
    }))`,
    to: `backend.implementation.withdraw(collection.get('name'), slug)`,
  },
]

/**
 * Vite plugin that exchanges and rewrites parts of Decap.
 * Throws when one is missing, so that an upgrade of Decap cannot drop a change of ours unseen.
 */
export function decapParts(editorRoot: string): Plugin {
  const modules = join(editorRoot, '../../node_modules')
  const replacements = new Map<string, string>()
  return {
    name: 'decap-parts',
    enforce: 'pre',
    buildStart() {
      for (const [module, ours] of Object.entries(exchanged)) {
        const path = join(modules, module)
        if (!existsSync(path)) throw new Error(`Decap no longer has ${module}`)
        replacements.set(path, join(editorRoot, ours))
      }
    },
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      const path = found?.id.split('?')[0]
      return path === undefined ? found : (replacements.get(path) ?? found)
    },
    transform(code, id) {
      const due = rewritten.filter(({ module }) => id.split('?')[0] === join(modules, module))
      return due.length ? due.reduce(rewrite, code) : undefined
    },
  }
}

function rewrite(code: string, { module, from, to }: (typeof rewritten)[number]) {
  if (!code.includes(from)) throw new Error(`${module} no longer says: ${from}`)
  return code.replaceAll(from, to)
}
