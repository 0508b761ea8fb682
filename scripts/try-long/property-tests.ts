import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Endless inputs are tried by fast-check, endless moments for a kill by a loop: each says how often `npm test` can afford it. */
const isPropertyTest = (file: string): boolean =>
  /^import fc from 'fast-check'$|^import .*\/setup\/property-runs\.ts'$/m.test(
    readFileSync(join(root, file), 'utf8'),
  )

/** Every test file that tries endless inputs, so that no list of them can be forgotten. @param words parts of paths; all files without any */
export const propertyTests = (words: readonly string[] = []): string[] =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .filter(isPropertyTest)
    .sort()
