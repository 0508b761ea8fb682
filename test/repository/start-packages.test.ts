import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const read = (file: string) => readFileSync(join(PROGRAM_DIR, file), 'utf8')
const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }

/** `@scope/name/part` → `@scope/name` */
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

const packagesIn = (file: string) =>
  ts
    .preProcessFile(read(file).replace(/^---$/gm, ''), true, true)
    .importedFiles.map(({ fileName }) => packageOf(fileName))

it('a county that installs no test tools has every package that portal and desk are made with', () => {
  const files = globSync('{src,cms}/**/*.{ts,tsx,mjs,astro}', { cwd: PROGRAM_DIR })
  const missing = files.flatMap((file) =>
    packagesIn(file)
      .filter((name) => Object.hasOwn(devDependencies, name))
      .map((name) => `${file} imports ${name}`),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(missing, 'declare them under dependencies: npm start leaves the others out').toEqual([])
})
