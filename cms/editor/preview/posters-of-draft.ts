import { beijingDay } from '../../../src/model/beijing-time.ts'
import { isCollectionName } from '../../../src/model/collections.ts'
import { postersOfBoards, postersOfEntry, type PosterChoice } from '../../../src/model/posters/posters-of.ts'
import { boardsIn } from '../../../src/model/posters/written-boards.ts'
import { readYaml } from '../../../src/model/yaml/yaml-text.ts'
import type { RequestOf } from '../../protocol/actions.ts'

/** The posters of what stands in the form; none of what was never saved. */
export const postersOfDraft = ({ collection, slug, raw }: RequestOf<'previewDraft'>): PosterChoice[] => {
  if (slug === undefined) return []
  if (collection === 'vocabularies' && slug === 'boards') return postersOfBoards(boardsIn(readYaml(raw).data))
  return isCollectionName(collection) ? postersOfEntry(collection, slug, beijingDay(new Date())) : []
}
