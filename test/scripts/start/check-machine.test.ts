import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkFolders } from '../../../scripts/start/check-machine.ts'

const base = mkdtempSync(join(tmpdir(), 'cunkou-folders-'))
afterAll(() => rmSync(base, { recursive: true }))

describe('the folders of a county', () => {
  it.each([['data'], ['data/published'], ['link/county']])(
    'are refused when %s is to be kept in data',
    (county) => {
      const dataDir = join(base, 'data')
      mkdirSync(dataDir, { recursive: true })
      rmSync(join(base, 'link'), { force: true })
      symlinkSync(dataDir, join(base, 'link'))
      expect(() => checkFolders({ dataDir, countyDir: join(base, county) })).toThrow(/不能放在数据文件夹/)
    },
  )

  it.each([['county'], ['data-county'], ['..county']])('are taken when %s lies beside data', (county) => {
    expect(() => checkFolders({ dataDir: join(base, 'data'), countyDir: join(base, county) })).not.toThrow()
  })
})
