import type { ReactNode } from 'react'
import { useState } from 'react'
import type { RequestOf } from '../../protocol/actions.ts'
import type { PreviewPart } from '../../protocol/preview.ts'
import { Choice } from './Choice.tsx'
import type { Screen } from './DrawnPart.tsx'
import { DrawnPart, partNames, screenNames } from './DrawnPart.tsx'
import { DraftPosters } from './DraftPosters.tsx'
import { useChosenPoster } from './PosterPdf.tsx'
import { usePostersOfDraft } from './posters-of-draft.ts'
import { ProblemLine } from './ProblemLine.tsx'
import type { Preview } from './use-preview.ts'
import { usePreview } from './use-preview.ts'

interface PreviewOfProps {
  draft: RequestOf<'previewDraft'>
  /** What is shown where no page can be drawn. */
  instead?: ReactNode
}

/** A draft as residents will see it: its page, its share image, its poster. */
export const PreviewOf = ({ draft, instead }: PreviewOfProps) => {
  const preview = usePreview(draft)
  const [wanted, setPart] = useState<PreviewPart>('page')
  const [screen, setScreen] = useState<Screen>('phone')
  const parts = preview.drawn?.parts ?? []
  const part = parts.includes(wanted) ? wanted : 'page'
  const choice = useChosenPoster(usePostersOfDraft(draft))
  return (
    <section className="ck-preview" aria-label="预览">
      <header>
        <strong>{bandOf(preview)}</strong>
        <Choice names={partNames} of={parts} chosen={part} onChoose={setPart} />
        {part !== 'image' && (preview.drawn ?? preview.isUpdating) && (
          <Choice names={screenNames} of={['phone', 'computer']} chosen={screen} onChoose={setScreen} />
        )}
      </header>
      <ProblemLine problems={preview.problems} />
      <Standing {...preview} />
      {part === 'poster' && <DraftPosters {...choice} isPublished={preview.drawn?.isPublished === true} />}
      {preview.drawn && <DrawnPart drawn={preview.drawn} {...{ part, screen }} poster={choice.chosen} />}
      {!preview.drawn && !preview.isUpdating && instead}
    </section>
  )
}

/** What is just being written is no draft to anybody yet: only the answer says what is published. */
const bandOf = ({ drawn, isUpdating }: Preview): string => {
  if (!drawn) return '预览'
  if (drawn.isPublished && !isUpdating) return '和已发布的一样，没有改动'
  return '草稿预览，还没有发布'
}

/** Whether what is shown is what was written. */
const Standing = ({ drawn, isUpdating, sorry }: Preview) => (
  <p role="status">
    {isUpdating && (drawn ? '正在更新…' : '正在准备预览，第一次要等几秒…')}
    {!isUpdating && sorry !== undefined && `${sorry}${drawn ? '下面是上一次的样子。' : ''}`}
  </p>
)
