import { useEffect, useMemo, useState } from 'react'
import { beijingDay } from '../../../src/model/beijing-time.ts'
import { isCollectionName } from '../../../src/model/collections.ts'
import { postersOfBoards, postersOfEntry, type PosterChoice } from '../../../src/model/posters/posters-of.ts'
import { boardsIn } from '../../../src/model/posters/written-boards.ts'
import { readYaml } from '../../../src/model/yaml/yaml-text.ts'
import type { RequestOf } from '../../protocol/actions.ts'
import { allStations } from '../list/search-entries.ts'

type Draft = RequestOf<'previewDraft'>
type Names = ReadonlyMap<string, string>

const isListOfBoards = ({ collection, slug }: Draft): boolean =>
  collection === 'vocabularies' && slug === 'boards'

const postersOf = (draft: Draft, names: Names): PosterChoice[] => {
  const { collection, slug, raw } = draft
  if (slug === undefined) return []
  if (isListOfBoards(draft)) return postersOfBoards(boardsIn(readYaml(raw).data), names)
  return isCollectionName(collection) ? postersOfEntry(collection, slug, beijingDay(new Date())) : []
}

const NO_NAMES: Names = new Map()

/** What stations are called, once that has been answered and where it is asked for at all. */
const useStationNames = (isAsked: boolean): Names => {
  const [names, setNames] = useState(NO_NAMES)
  useEffect(() => {
    if (!isAsked) return
    const dropped = new AbortController()
    allStations(dropped.signal)
      .then((rows) => setNames(new Map(rows.map(({ id, title }) => [id, title]))))
      // Without an answer their ids tell them apart.
      .catch(() => undefined)
    return () => dropped.abort()
  }, [isAsked])
  return names
}

/** The posters of what stands in the form; none of what was never saved. */
export const usePostersOfDraft = (draft: Draft): PosterChoice[] => {
  const names = useStationNames(isListOfBoards(draft))
  return useMemo(() => postersOf(draft, names), [draft, names])
}
