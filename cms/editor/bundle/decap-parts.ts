import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { exchangedModules } from './exchanged-modules.ts'
import type { RewrittenSentence } from './rewritten-sentences.ts'
import { rewrittenSentences } from './rewritten-sentences.ts'

/**
 * Vite plugin that exchanges and rewrites parts of Decap.
 * Throws when one is missing, so that an upgrade of Decap cannot drop a change of ours unseen.
 */
export const decapParts = (editorRoot: string): Plugin => {
  const modules = join(editorRoot, '../../node_modules')
  const replacements = new Map<string, string>()
  return {
    name: 'decap-parts',
    enforce: 'pre',
    buildStart() {
      for (const { module, ours } of exchangedModules) {
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
      const due = rewrittenSentences.filter(({ module }) => id.split('?')[0] === join(modules, module))
      return due.length ? due.reduce(rewrite, code) : undefined
    },
  }
}

/** The module's code with one sentence rewritten. Throws when Decap no longer says it. */
const rewrite = (code: string, { module, from, to }: RewrittenSentence) => {
  if (!code.includes(from)) throw new Error(`${module} no longer says: ${from}`)
  return code.replaceAll(from, to)
}
