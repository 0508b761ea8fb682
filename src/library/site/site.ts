import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { optionLabel } from '../../model/fields/option-label.ts'
import type { SiteSettings } from '../../model/site.ts'
import { siteSchema } from '../../model/site.ts'
import { readBuildSettings } from '../../model/settings.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import { vocabularyIds } from '../../model/vocabulary-ids.ts'
import type { VocabularyOptions, VocabularyRow } from '../../model/vocabularies.ts'
import { vocabularySchema } from '../../model/vocabularies.ts'

/**
 * Facts about the whole site: `site.yml` and the county's word lists.
 * They are read once a build; every page depends on them, so a change here renders everything again.
 */

const { contentDir, baseUrl } = readBuildSettings(process.env)

/** @throws Error in Chinese naming the file, the place and the cause */
const readYaml = <T>(file: string, schema: z.ZodType<T>): T => {
  const path = join(contentDir, file)
  if (!existsSync(path)) throw new Error(`缺少文件 content/${file}，请从备份里找回来，或照样例新建。`)
  try {
    return schema.parse(parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`文件 content/${file} 读不出来，请检查缩进和冒号：${reason}`, { cause })
  }
}

const settings = readYaml('site.yml', siteSchema)
const rowsById = Object.fromEntries(
  vocabularyIds.map((id) => [id, readYaml(`vocabularies/${id}.yml`, vocabularySchema(id)).rows]),
) as Record<VocabularyId, VocabularyRow[]>

/** The portal's settings. */
export const siteSettings = (): SiteSettings => settings

/** Where residents open the portal, without a slash at the end. */
export const portalAddress = (): string => (baseUrl ?? settings.baseUrl).replace(/\/$/, '')

/** A full address, for canonical links, feeds, QR codes and share images. */
export const fullAddress = (path: string): string => `${portalAddress()}${path}`

/** The rows of a word list, in the county's order. */
export const vocabulary = (id: VocabularyId): VocabularyRow[] => rowsById[id]

/** All word lists, as the model's checks want them. */
export const allVocabularies = (): VocabularyOptions => rowsById

/** The label of a row; the id itself when the county has removed the row since. */
export const labelOf = (vocabularyId: VocabularyId, rowId: string): string =>
  optionLabel(rowsById[vocabularyId], rowId) ?? rowId

/** A text that changes when any fact about the whole site does. */
export const siteFacts = (): string => JSON.stringify([settings, rowsById, portalAddress()])
