import { useMemo } from 'react'
import { beijingDay } from '../../../src/model/beijing-time.ts'
import { isCollectionName } from '../../../src/model/collections.ts'
import { postersOfBoards, postersOfEntry, type PosterChoice } from '../../../src/model/posters/posters-of.ts'
import { boardsIn } from '../../../src/model/posters/written-boards.ts'
import { readYaml } from '../../../src/model/yaml/yaml-text.ts'
import type { RequestOf } from '../../protocol/actions.ts'
import { PosterPdf } from './PosterPdf.tsx'

type Draft = RequestOf<'previewDraft'>

const postersOf = ({ collection, slug, raw }: Draft): PosterChoice[] => {
  if (slug === undefined) return []
  if (collection === 'vocabularies' && slug === 'boards') return postersOfBoards(boardsIn(readYaml(raw).data))
  return isCollectionName(collection) ? postersOfEntry(collection, slug, beijingDay(new Date())) : []
}

/** The posters of what stands in the form as files; they are of what is published. */
export const DraftPosters = ({ draft, isPublished }: { draft: Draft; isPublished: boolean }) => {
  const posters = useMemo(() => postersOf(draft), [draft])
  if (posters.length === 0) return null
  return (
    <>
      <PosterPdf posters={posters} />
      {!isPublished && <p>做成的 PDF 是已经发布的那一版。</p>}
    </>
  )
}
