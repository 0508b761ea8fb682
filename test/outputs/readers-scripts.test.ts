import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../../src')

/** What a reader's page loads; all else is reached from here. */
const scripts = [
  'outputs/search/client/start.ts',
  'outputs/menu/menu-filters.ts',
  'outputs/paper/print-button.ts',
]

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
  return ts
    .getPreEmitDiagnostics(ts.createProgram(files, options, host))
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
  expect(problemsOf(scripts.map((name) => join(src, name)))).toEqual([])
})
