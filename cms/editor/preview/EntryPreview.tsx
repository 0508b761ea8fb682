import type { ReactNode } from 'react'
import { isDay, longDay, weekdayName } from '../../../src/model/beijing-time.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import type { Collection } from '../../../src/model/collection.ts'
import type { Field } from '../../../src/model/fields/field.ts'
import { thumbnailOf } from '../media-upload.ts'
import { Facts } from './Facts.tsx'

interface PreviewProps {
  entry: DecapMap
  collection: DecapMap
  /** Decap's rendering of a field; the story comes sanitised. */
  widgetFor: (name: string) => ReactNode
}

interface PreviewPhoto {
  image?: string
  alt?: string
  caption?: string
}

/** A sketch of the page a resident will see: day, title, summary, photos, story, then the plain facts. */
export const EntryPreview = ({ entry, collection, widgetFor }: PreviewProps) => {
  const name = String(collection.get('name'))
  if (!isCollectionName(name)) return null
  const model: Collection = collections[name]
  const data = (entry.get('data') as DecapMap).toJS() as Record<string, unknown>
  const day = model.dayField === undefined ? '' : String(data[model.dayField] ?? '').slice(0, 10)
  const summary = data['summary'] ?? data['intro'] ?? data['content']
  const cover = typeof data['cover'] === 'string' ? data['cover'] : undefined
  return (
    <article>
      <p className="kind">{model.label}</p>
      {isDay(day) && <DateBlock day={day} />}
      <h1>{String(data[model.titleField] || `（${model.fields[model.titleField]?.label ?? '标题'}）`)}</h1>
      {typeof summary === 'string' && <p className="summary">{summary}</p>}
      {cover && <img src={thumbnailOf(cover, 800)} alt="" />}
      <Photos photos={(data['photos'] as PreviewPhoto[] | undefined) ?? []} />
      <div className="story">{widgetFor('body')}</div>
      <Facts fields={factsOf(model)} data={data} />
    </article>
  )
}

/** What the sketch shows elsewhere, or residents never see. */
const SHOWN_ELSEWHERE = ['summary', 'intro', 'content', 'cover', 'photos', 'body', 'featured', 'draft']

const factsOf = (model: Collection): [string, Field][] =>
  Object.entries(model.fields).filter(
    ([name, field]) =>
      !field.hidden && field.kind !== 'id' && name !== model.titleField && !SHOWN_ELSEWHERE.includes(name),
  )

const DateBlock = ({ day }: { day: string }) => (
  <p className="date">
    <strong>{Number(day.slice(8))}</strong>
    {longDay(day)} {weekdayName(day)}
  </p>
)

const Photos = ({ photos }: { photos: PreviewPhoto[] }) =>
  photos.map(({ image, alt, caption }, index) => (
    <figure key={index}>
      {image && <img src={thumbnailOf(image, 800)} alt={alt ?? ''} />}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  ))
