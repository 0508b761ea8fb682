import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exchangedModules } from '../../../cms/editor/bundle/exchanged-modules.ts'
import { rewrittenSentences } from '../../../cms/editor/bundle/rewritten-sentences.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

const packages = join(PROGRAM_DIR, 'node_modules')
const textOf = (module: string) => readFileSync(join(packages, module), 'utf8')

const IMPORT = /^import (?:(?<whole>\w+)[\s,]*)?(?:\{(?<named>[^}]*)\}\s*)?from '(?<from>\.[^']*)'/gm
const areOurs = new Set(exchangedModules.map(({ module }) => module))

/** What the other modules of a package take from one of its modules, by name. */
const takenFrom = (module: string): string[] => {
  const root = module.slice(0, module.indexOf('/dist/esm/'))
  const found = globSync('dist/esm/**/*.js', { cwd: join(packages, root) })
  const files = found.filter((file) => !file.includes('__tests__')).map((file) => join(root, file))
  return files
    .filter((file) => !areOurs.has(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(IMPORT)].flatMap(({ groups = {} }) => {
        const target = join(dirname(file), `${groups['from']}`).replace(/(?<!\.js)$/, '.js')
        if (target !== module) return []
        const named = groups['named']?.split(',').map((name) => name.trim().split(' as ')[0] ?? '') ?? []
        return groups['whole'] ? ['default', ...named] : named
      }),
    )
}

/** Asked for only by Decap's own list of entries, which nothing shows any more. */
const neverAsked = ['filterNestedEntries']

const offeredBy = (file: string): string[] => {
  const code = readFileSync(join(PROGRAM_DIR, 'cms/editor', file), 'utf8')
  const named = [...code.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(
    ([, name]) => name ?? '',
  )
  return code.includes('export default') ? ['default', ...named] : named
}

describe('a module of Decap that is exchanged', () => {
  it.each(exchangedModules)('gets one that offers all that is taken from $module', ({ module, ours }) => {
    expect(textOf(module)).not.toBe('')
    expect(offeredBy(ours)).toEqual(
      expect.arrayContaining(takenFrom(module).filter((name) => !neverAsked.includes(name))),
    )
  })

  it('is known by what the others take from it', () => {
    expect(takenFrom('decap-cms-core/dist/esm/formats/formats.js')).toContain('resolveFormat')
    expect(takenFrom('decap-cms-core/dist/esm/components/App/Header.js')).toEqual(['default'])
  })
})

describe('a sentence of Decap that is rewritten', () => {
  it.each(rewrittenSentences)('is said exactly once in $module', ({ module, from }) => {
    expect(textOf(module).split(from)).toHaveLength(2)
  })
})
