import type { ReactNode } from 'react'
import { useState } from 'react'
import { posterUrl } from '../../../src/model/addresses.ts'
import { paperSizes } from '../../../src/model/posters/paper-sizes.ts'
import {
  canBeLaid,
  inks,
  layingWays,
  type Ink,
  type LayingWay,
} from '../../../src/model/posters/laying-ways.ts'
import { posterKinds, type PosterKind } from '../../../src/model/posters/poster-kinds.ts'
import type { PosterChoice } from '../../../src/model/posters/posters-of.ts'
import type { RequestOf } from '../../protocol/actions.ts'
import { follow, type Progress } from './follow-pdf.ts'
import { Select } from '../Select.tsx'

interface PosterPdfProps {
  posters: readonly PosterChoice[]
  /** Nothing where there is no poster. */
  chosen: PosterChoice | undefined
  onChoose: (poster: PosterChoice) => void
}

const keyOf = ({ kind, id }: PosterChoice): string => `${kind}/${id}`

/** The one of several posters that was chosen; the first until then, and where it is not among them any more. */
export const useChosenPoster = (posters: readonly PosterChoice[]): PosterPdfProps => {
  const [wanted, onChoose] = useState<PosterChoice>()
  const chosen = posters.find((each) => wanted && keyOf(each) === keyOf(wanted)) ?? posters[0]
  return { posters, chosen, onChoose }
}

/** One of several posters as a file for the print shop; nothing where there is none. */
export const PosterPdf = ({ posters, chosen, onChoose }: PosterPdfProps) => {
  if (!chosen) return null
  const choose = (key: string) => {
    const poster = posters.find((each) => keyOf(each) === key)
    if (poster) onChoose(poster)
  }
  const names = posters.map((each) => [keyOf(each), each.name] as const)
  return (
    <div className="ck-poster-pdf">
      <PdfOf key={keyOf(chosen)} {...chosen}>
        {posters.length > 1 && <Select name="海报" value={keyOf(chosen)} onChoose={choose} options={names} />}
      </PdfOf>
    </div>
  )
}

/** The same where nothing else shows what was chosen. */
export const PosterPdfs = ({ posters }: { posters: readonly PosterChoice[] }) => (
  <PosterPdf {...useChosenPoster(posters)} />
)

type Paper = Required<Pick<RequestOf<'posterPdf'>, 'size' | 'ink' | 'way'>>

const PdfOf = ({ kind, id, children }: PosterChoice & { children: ReactNode }) => {
  const [wanted, want] = useState<Paper>({ size: posterKinds[kind].sizes[0], ink: 'colour', way: 'whole' })
  const ways = waysOf(wanted.size)
  // Of another size that cannot be laid out so.
  const way = ways.some(([each]) => each === wanted.way) ? wanted.way : 'whole'
  const choose = (part: Partial<Paper>) => want({ ...wanted, ...part })
  return (
    <>
      {children}
      <Select name="大小" value={wanted.size} onChoose={(size) => choose({ size })} options={sizesOf(kind)} />
      <Select name="颜色" value={wanted.ink} onChoose={(ink) => choose({ ink })} options={inkOptions} />
      <Select name="打法" value={way} onChoose={(each) => choose({ way: each })} options={ways} />
      <MakePdf order={{ kind, id, ...wanted, way }} />
    </>
  )
}

const MakePdf = ({ order }: { order: RequestOf<'posterPdf'> }) => {
  const [told, setTold] = useState<{ of: string; progress: Progress }>()
  const key = JSON.stringify(order)
  // What is known of one paper says nothing of another.
  const progress = told?.of === key ? told.progress : undefined
  const make = () => void follow(order, (now) => setTold({ of: key, progress: now }))
  return (
    <div>
      <button type="button" disabled={progress?.isDone === false} onClick={make}>
        做成 PDF
      </button>
      <a href={posterUrl(order.kind, order.id)} target="_blank" rel="noreferrer">
        看样子
      </a>
      <span role="status">
        {progress?.words}
        {progress?.address !== undefined && <a href={progress.address}>下载</a>}
      </span>
    </div>
  )
}

const sizesOf = (kind: PosterKind): [string, string][] => {
  const ids: readonly string[] = posterKinds[kind].sizes
  return paperSizes.filter(({ id }) => ids.includes(id)).map(({ id, label }) => [id, label])
}

// The names of the tables.
const inkOptions = Object.entries(inks) as [Ink, string][]
const everyWay = Object.entries(layingWays) as [LayingWay, string][]

const waysOf = (size: string): [LayingWay, string][] => {
  const paper = paperSizes.find(({ id }) => id === size)
  return everyWay.filter(([way]) => paper !== undefined && canBeLaid(way, paper, paper.format))
}
