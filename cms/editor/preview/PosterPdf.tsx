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
import { Select } from './Select.tsx'

/** One of several posters as a file for the print shop; nothing where there is none. */
export const PosterPdf = ({ posters }: { posters: readonly PosterChoice[] }) => {
  const [at, setAt] = useState('0')
  // A list may be shorter than it was when one of it was chosen.
  const chosen = posters[Number(at)] ?? posters[0]
  if (!chosen) return null
  const names = posters.map(({ name }, index): [string, string] => [String(index), name])
  return (
    <div className="ck-poster-pdf">
      <PdfOf key={`${chosen.kind} ${chosen.id}`} {...chosen}>
        {posters.length > 1 && <Select name="海报" value={at} onChoose={setAt} options={names} />}
      </PdfOf>
    </div>
  )
}

type Paper = Required<Pick<RequestOf<'posterPdf'>, 'size' | 'ink' | 'way'>>

const PdfOf = ({ kind, id, children }: PosterChoice & { children: ReactNode }) => {
  const [wanted, want] = useState<Paper>({ size: posterKinds[kind].sizes[0], ink: 'colour', way: 'whole' })
  const [told, setTold] = useState<{ of: string; progress: Progress }>()
  const ways = waysOf(wanted.size)
  // Of another size that cannot be laid out so.
  const way = ways.some(([each]) => each === wanted.way) ? wanted.way : 'whole'
  const order: RequestOf<'posterPdf'> = { kind, id, ...wanted, way }
  const key = JSON.stringify(order)
  // What is known of one paper says nothing of another.
  const progress = told?.of === key ? told.progress : undefined
  const make = () => void follow(order, (now) => setTold({ of: key, progress: now }))
  const choose = (part: Partial<Paper>) => want({ ...wanted, ...part })
  return (
    <p>
      {children}
      <Select name="大小" value={wanted.size} onChoose={(size) => choose({ size })} options={sizesOf(kind)} />
      <Select name="颜色" value={wanted.ink} onChoose={(ink) => choose({ ink })} options={inkOptions} />
      <Select name="打法" value={way} onChoose={(each) => choose({ way: each })} options={ways} />
      <button type="button" disabled={progress?.isDone === false} onClick={make}>
        做成 PDF
      </button>
      <a href={posterUrl(kind, id)} target="_blank" rel="noreferrer">
        看样子
      </a>
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

// The names of the tables.
const inkOptions = Object.entries(inks) as [Ink, string][]
const everyWay = Object.entries(layingWays) as [LayingWay, string][]

const waysOf = (size: string): [LayingWay, string][] => {
  const paper = paperSizes.find(({ id }) => id === size)
  return everyWay.filter(([way]) => paper !== undefined && canBeLaid(way, paper, paper.format))
}
