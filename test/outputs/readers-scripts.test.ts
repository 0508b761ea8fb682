import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../../src')

/** Scripts that a component names by their address. */
const BY_ADDRESS = /['"](\.[^'"]+\.ts)\?worker&url['"]/g

/** What the script elements of a component load. */
const scriptsOf = (component: string): string[] => {
  const source = readFileSync(component, 'utf8')
  const inElements = [...source.matchAll(/<script(?<tag>[^>]*)>(?<body>.*?)<\/script>/gs)].flatMap(
    ({ groups }) => [...`${groups?.['tag']}${groups?.['body']}`.matchAll(/['"](\.[^'"]+\.ts)['"]/g)],
  )
  return [...inElements, ...source.matchAll(BY_ADDRESS)].map(([, path = '']) =>
    join(dirname(component), path),
  )
}

/** What a browser loads of a file; types are gone before it does. */
const loadedBy = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:im|ex)port (?!type\b)[^;]*?['"](\.[^'"]+\.ts)['"]/gms)].map(
    ([, path = '']) => join(dirname(file), path),
  )

const withAllTheyLoad = (files: readonly string[]): Set<string> => {
  const found = new Set(files)
  // A set that grows while it is walked through is walked to its end.
  for (const file of found) for (const loaded of loadedBy(file)) found.add(loaded)
  return found
}

/** What readers' pages load; all else is reached from here. */
const scripts = [...new Set(globSync(join(src, '**/*.astro')).flatMap(scriptsOf))]

/** The library of Chrome 69 and Safari 12. `Intl.Segmenter` is asked for before it is used. */
const library = [
  'lib.es2018.d.ts',
  'lib.es2019.array.d.ts',
  'lib.es2022.intl.d.ts',
  'lib.dom.d.ts',
  'lib.dom.iterable.d.ts',
]

const problemsOf = (files: readonly string[], overrides: Record<string, string> = {}): string[] => {
  const options: ts.CompilerOptions = {
    lib: library,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    skipLibCheck: true,
  }
  const host = ts.createCompilerHost(options)
  const read = host.readFile.bind(host)
  host.readFile = (file) => overrides[file] ?? read(file)
  host.fileExists = (file) => file in overrides || ts.sys.fileExists(file)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (file, ...rest) =>
    file in overrides
      ? ts.createSourceFile(file, overrides[file] ?? '', ts.ScriptTarget.ES2022)
      : getSourceFile(file, ...rest)
  const loaded = withAllTheyLoad(files.filter((file) => !(file in overrides)))
  return ts
    .getPreEmitDiagnostics(ts.createProgram(files, options, host))
    .filter(({ file }) => !file || file.fileName in overrides || loaded.has(file.fileName))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
}

it('notices what came after the oldest engines', () => {
  const file = join(src, 'tried.ts')
  for (const code of ['[1].at(-1)', '"a".replaceAll("a", "b")', 'Object.fromEntries([])', 'Promise.any([])'])
    expect(problemsOf([file], { [file]: `export const tried = ${code}` }), code).not.toEqual([])
})

it('asks nothing of an engine that the oldest ones do not have', () => {
  expect(scripts.map((path) => path.slice(src.length + 1))).toEqual(
    expect.arrayContaining(['outputs/paper/print-button.ts', 'outputs/search/client/page/search-script.ts']),
  )
  expect(problemsOf(scripts)).toEqual([])
})
