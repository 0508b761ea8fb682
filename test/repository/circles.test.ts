import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const files = globSync('{src,cms,scripts}/**/*.{ts,tsx,mjs,astro,css}', { cwd: PROGRAM_DIR }).map((file) =>
  file.replaceAll('\\', '/'),
)

const cssImports = (text: string) => [...text.matchAll(/@import\s+'([^']+)'/g)].map(([, name = '']) => name)
/** Imports of values and of types, dynamic ones too. */
const codeImports = (text: string) =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
const importsOf = (file: string) => {
  const text = readFileSync(join(PROGRAM_DIR, file), 'utf8')
  const names = file.endsWith('.css') ? cssImports(text) : codeImports(text.replace(/^---$/gm, ''))
  return names.filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name))
}
const graph = new Map(files.map((file) => [file, importsOf(file)]))

/** The first way that leads from a file back to itself. */
const circleThrough = (
  file: string,
  way: string[] = [file],
  seen = new Set<string>(),
): string[] | undefined => {
  for (const next of graph.get(way.at(-1) ?? '') ?? []) {
    if (next === file) return way
    if (seen.has(next)) continue
    seen.add(next)
    const circle = circleThrough(file, [...way, next], seen)
    if (circle) return circle
  }
  return undefined
}

it('no file imports itself by way of others, types included', () => {
  const circles = files.map((file) => circleThrough(file)).filter((way) => way !== undefined)
  expect(circles.map((way) => way.join(' -> '))).toEqual([])
})

it('sees the imports of every kind of file', () => {
  expect(graph.get('src/styles/main.css')).toContain('src/styles/tokens.css')
  expect(graph.get('src/layouts/Page.astro')).toContain('src/components/site/SiteHeader.astro')
  expect(graph.get('scripts/start.ts')).toContain('scripts/start/serve.ts')
  expect(graph.get('src/release/compile/load-program.ts')).toContain('src/release/compile/program-entry.ts')
})
