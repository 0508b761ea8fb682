import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { adoptCounty } from '../../../../cms/gateway/content-store/adopt/adopt-county.ts'
import { fromEarlierRecord } from '../../../../cms/gateway/records/earlier-record.ts'
import { openGateway } from './county.ts'

/** Taking counties over into temporary places; every folder that `known` is told goes after the test. */
export const adoptions = () => {
  const made: string[] = []
  afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))
  const known = (folder: string) => {
    made.push(folder)
    return folder
  }
  const emptyPlace = () => join(known(mkdtempSync(join(tmpdir(), 'cunkou-adopt-'))), 'county')
  const adopt = async (source: string, countyDir = emptyPlace()) => {
    const adopted = await adoptCounty({ countyDir, source, recordOf: fromEarlierRecord })
    return { ...adopted, countyDir }
  }
  return { known, emptyPlace, adopt }
}

/** Opens what was adopted; the folder that a first start fills from does not exist. */
export const openAdopted = (countyDir: string) => openGateway({ countyDir, contentDir: '/nowhere' })
