import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const MOST_LINES = 200
const MOST_FILES_IN_A_FOLDER = 25
/** Made by a program, so nobody reads them line by line. */
const MADE = ['cms/guide/editors-guide.md', 'src/model/characters/script-folding.ts']
const CODE = /\.(ts|tsx|mjs|astro|css)$/
const COMMENT = /^\s*(\/\/|\/?\*|<!--|#)|\s\/\/\s/

/** Every file that belongs to the program, new ones too; an upload or a sample entry is content. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: PROGRAM_DIR,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && !file.startsWith('content/') && existsSync(join(PROGRAM_DIR, file)))
const code = files.filter((file) => CODE.test(file) && !MADE.includes(file))
const linesOf = (file: string) => readFileSync(join(PROGRAM_DIR, file), 'utf8').trimEnd().split('\n')

describe('a file of code', () => {
  it(`has at most ${MOST_LINES} lines`, () => {
    const long = code.filter((file) => linesOf(file).length > MOST_LINES)
    expect(long).toEqual([])
  })

  it(`lies in a folder with at most ${MOST_FILES_IN_A_FOLDER}`, () => {
    const folders = [...Map.groupBy(code, (file) => dirname(file))]
    const full = folders.filter(([, { length }]) => length > MOST_FILES_IN_A_FOLDER)
    expect(full.map(([folder]) => folder)).toEqual([])
  })

  it('speaks in comments only of what the repository has', () => {
    const elsewhere =
      /\bdesign (card|section|page|decision)\b|\bissue #?\d|\bthe brief\b|\/work\/|shared\/(design|cases|research)/i
    const found = code.flatMap((file) =>
      linesOf(file).flatMap((line, index) =>
        COMMENT.test(line) && elsewhere.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
    )
    expect(found).toEqual([])
  })
})

describe.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])('%s', (page) => {
  const text = readFileSync(join(PROGRAM_DIR, page), 'utf8')
  /** A path is told by its first folder or by being linked; what a county or a build makes is not there yet. */
  const named = [
    ...text.matchAll(/`((?:src|cms|scripts|test|content|public|\.github|\.ci)\/[^`\s]*)`|\]\(([^)#:]+)\)/g),
  ]
    .map(([, quoted, linked]) => (quoted ?? linked ?? '').replace(/:\d+$/, ''))
    .filter((path) => !/[<>*…{}]/.test(path))

  it('names only paths that exist', () => {
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((path) => !existsSync(join(PROGRAM_DIR, path)))).toEqual([])
  })

  it('calls a folder by a name that ends with a slash, or a file without', () => {
    const folders = named.filter((path) =>
      statSync(join(PROGRAM_DIR, path), { throwIfNoEntry: false })?.isFile(),
    )
    expect(folders.filter((path) => path.endsWith('/'))).toEqual([])
  })

  it('names only commands of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROGRAM_DIR, 'package.json'), 'utf8'))
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  })
})
