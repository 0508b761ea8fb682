import { useState } from 'react'
import type { RequestOf } from '../../protocol/actions.ts'
import type { PreviewPart } from '../../protocol/preview.ts'
import { Choice } from './Choice.tsx'
import { draftOfForm } from './draft-of-form.ts'
import type { Screen } from './DrawnPart.tsx'
import { DrawnPart, partNames, screenNames } from './DrawnPart.tsx'
import { ProblemLine } from './ProblemLine.tsx'
import type { Preview } from './use-preview.ts'
import { usePreview } from './use-preview.ts'

/** The page of what stands in the form, as residents will see it. */
const PreviewPane = ({ entry, collection }: { entry: DecapMap; collection: DecapMap }) => {
  const draft = draftOfForm(entry, collection)
  return draft ? <PreviewOf draft={draft} /> : null
}

const PreviewOf = ({ draft }: { draft: RequestOf<'previewDraft'> }) => {
  const preview = usePreview(draft)
  const [chosen, setPart] = useState<PreviewPart>('page')
  const [screen, setScreen] = useState<Screen>('phone')
  const parts = preview.drawn?.parts ?? []
  const part = parts.includes(chosen) ? chosen : 'page'
  return (
    <section className="ck-preview" aria-label="预览">
      <header>
        <strong>{bandOf(preview)}</strong>
        <Choice names={partNames} of={parts} chosen={part} onChoose={setPart} />
        {part !== 'image' && (
          <Choice names={screenNames} of={['phone', 'computer']} chosen={screen} onChoose={setScreen} />
        )}
      </header>
      <ProblemLine problems={preview.problems} />
      <Standing {...preview} />
      {preview.drawn && <DrawnPart drawn={preview.drawn} part={part} screen={screen} />}
    </section>
  )
}

/** What is just being written is no draft to anybody yet: only the answer says what is published. */
const bandOf = ({ drawn, isUpdating }: Preview): string => {
  if (drawn?.isPublished && !isUpdating) return '和已发布的一样，没有改动'
  return '草稿预览，还没有发布'
}

/** Whether what is shown is what was written. */
const Standing = ({ drawn, isUpdating, sorry }: Preview) => (
  <p role="status">
    {isUpdating && (drawn ? '正在更新…' : '正在准备预览，第一次要等几秒…')}
    {!isUpdating && sorry !== undefined && `${sorry}${drawn ? '下面是上一次的样子。' : ''}`}
  </p>
)

export default PreviewPane
