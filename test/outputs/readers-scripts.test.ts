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

/** Code that is none of ours: each asks for something that came after the oldest engines. */
const tooYoung = Object.fromEntries(
  ['[1].at(-1)', '"a".replaceAll("a", "b")', 'Object.fromEntries([])', 'Promise.any([])'].map((code, at) => [
    join(src, `tried-${at}.ts`),
    `export const tried = ${code}`,
  ]),
)

/** The scripts and those beside them, read once: to read what an engine has takes longer than to judge a script by it. */
const openProgram = (): ts.Program => {
  const host = ts.createCompilerHost(options)
  const read = host.readFile.bind(host)
  host.readFile = (file) => tooYoung[file] ?? read(file)
  host.fileExists = (file) => file in tooYoung || ts.sys.fileExists(file)
  return ts.createProgram([...scripts, ...Object.keys(tooYoung)], options, host)
}

const program = openProgram()

const problemsOf = (files: Iterable<string>): string[] =>
  [...files].flatMap((file) => {
    const source = program.getSourceFile(file)
    if (source === undefined) return [`${file}: not read`]
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })

it('notices what came after the oldest engines', () => {
  for (const [file, code] of Object.entries(tooYoung)) expect(problemsOf([file]), code).not.toEqual([])
})

it('asks nothing of an engine that the oldest ones do not have', () => {
  expect(scripts.map((path) => path.slice(src.length + 1))).toEqual(
    expect.arrayContaining(['outputs/paper/print-button.ts', 'outputs/search/client/page/search-script.ts']),
  )
  const diagnostics = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([])
  expect(problemsOf(withAllTheyLoad(scripts))).toEqual([])
})
