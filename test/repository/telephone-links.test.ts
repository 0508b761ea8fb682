import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

it('addresses of telephones are made in one place', () => {
  const files = globSync('src/**/*.{ts,astro}', { cwd: PROGRAM_DIR })
  const makers = files.filter((file) => /[`'"]tel:\$?/.test(readFileSync(join(PROGRAM_DIR, file), 'utf8')))
  expect(makers).toEqual([join('src', 'library', 'telephones', 'telephone-links.ts')])
})
