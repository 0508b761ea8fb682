import { useState } from 'react'
import { paperSizes } from '../../../src/model/posters/paper-sizes.ts'
import { layingWays, type LayingWay } from '../../../src/model/posters/laying-ways.ts'
import { posterKindNames, posterKinds, type PosterKind } from '../../../src/model/posters/poster-kinds.ts'
import type { RequestOf } from '../../protocol/actions.ts'
import { follow, type Progress } from './follow-pdf.ts'

// The names of the table.
const ways = Object.keys(layingWays) as LayingWay[]

interface PosterPdfProps {
  draft: RequestOf<'previewDraft'>
  /** Whether what is written is what is published. */
  isPublished: boolean
}

/** The poster of a document as a file for the print shop; nothing where there is none. */
export const PosterPdf = ({ draft: { collection, slug }, isPublished }: PosterPdfProps) => {
  const kind = posterKindNames.find((each) => posterKinds[each].of === collection)
  if (kind === undefined || slug === undefined) return null
  return (
    <div className="ck-poster-pdf">
      <PdfOf key={slug} kind={kind} id={slug} />
      {!isPublished && <p>做成的 PDF 是已经发布的那一版。</p>}
    </div>
  )
}

const PdfOf = ({ kind, id }: { kind: PosterKind; id: string }) => {
  const [size, setSize] = useState<string>(posterKinds[kind].sizes[0])
  const [way, setWay] = useState<LayingWay>('whole')
  const [progress, setProgress] = useState<Progress>()
  const order: RequestOf<'posterPdf'> = { kind, id, size, way }
  const isUnderWay = progress !== undefined && !progress.isDone
  return (
    <p>
      <Select name="大小" value={size} onChoose={setSize} options={sizesOf(kind)} />
      <Select name="打法" value={way} onChoose={(value) => setWay(value as LayingWay)} options={wayOptions} />
      <button type="button" disabled={isUnderWay} onClick={() => void follow(order, setProgress)}>
        做成 PDF
      </button>
      <span role="status">
        {progress?.words}
        {progress?.address !== undefined && <a href={progress.address}>下载</a>}
      </span>
    </p>
  )
}

const sizesOf = (kind: PosterKind): [string, string][] => {
  const ids: readonly string[] = posterKinds[kind].sizes
  return paperSizes.filter(({ id }) => ids.includes(id)).map(({ id, label }) => [id, label])
}

const wayOptions = ways.map((way): [string, string] => [way, layingWays[way]])

interface SelectProps {
  name: string
  value: string
  onChoose: (value: string) => void
  options: readonly (readonly [value: string, label: string])[]
}

const Select = ({ name, value, onChoose, options }: SelectProps) => (
  <label>
    {name}
    <select value={value} onChange={({ target }) => onChoose(target.value)}>
      {options.map(([each, label]) => (
        <option key={each} value={each}>
          {label}
        </option>
      ))}
    </select>
  </label>
)
