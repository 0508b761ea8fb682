import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gitDirOf } from './repository.ts'

/** Whether a county's content is kept in a folder; one whose making was cut short counts as well. */
export const hasCounty = (countyDir: string): boolean => existsSync(join(gitDirOf(countyDir), 'HEAD'))
