import { lengthOf } from '../../../src/model/fields/length-of.ts'
import { longDay } from '../../../src/model/beijing-time.ts'
import type { Collection } from '../../../src/model/collection.ts'
import { LOST_PICTURE } from '../../../src/model/stories/lost-pictures.ts'
import type { EntryOfWord } from './entry-of-word.ts'

/** One thing that was recognised, as the form calls it. */
interface Found {
  label: string
  value: string
}

const count = (body: string, pattern: RegExp): number => body.match(pattern)?.length ?? 0

/** How much of everything the story has. */
const storyInWords = (body: string): string => {
  const paragraphs = body.split(/\n{2,}/).filter((block) => block.trim() !== '').length
  const tables = count(body, /^\| (?:-|:)/gm)
  const pictures = count(body, /!\[/g)
  const parts = [`${paragraphs} 段`, tables > 0 && `表格 ${tables} 个`, pictures > 0 && `图片 ${pictures} 张`]
  return parts.filter(Boolean).join('，')
}

const valueInWords = (name: string, value: unknown, { station }: EntryOfWord, model: Collection): string => {
  if (name === 'station') return station?.name ?? ''
  if (Array.isArray(value)) return `${value.length} 张`
  return name === model.dayField ? longDay(String(value)) : String(value)
}

/** What was recognised, in the form's order and words. */
export const foundIn = (entry: EntryOfWord, model: Collection): Found[] => {
  const fields = Object.entries(model.fields).flatMap(([name, { label }]) => {
    const value = entry.data[name]
    return value === undefined ? [] : [{ label, value: valueInWords(name, value, entry, model) }]
  })
  const story = model.fields['body']
  return entry.body === '' || story === undefined
    ? fields
    : [...fields, { label: story.label, value: storyInWords(entry.body) }]
}

/** The labels of what is asked for before the entry is handed in and was not found. */
export const openIn = ({ data, body }: EntryOfWord, model: Collection): string[] =>
  Object.entries(model.fields).flatMap(([name, field]) => {
    const isThere = name === 'id' || (name === 'body' ? body !== '' : data[name] !== undefined)
    return !isThere && 'required' in field && field.required ? [field.label] : []
  })

/** What the editor should look at. */
export const notesOn = (entry: EntryOfWord, model: Collection): string[] => {
  const title = model.fields[model.titleField]
  const length = lengthOf(String(entry.data[model.titleField] ?? ''))
  const isLong = title?.kind === 'text' && length > title.max
  const lost = entry.body.split(LOST_PICTURE).length - 1
  return [
    ...(isLong ? [`“${title.label}”有 ${length} 个字，送审前要缩到 ${title.max} 个字以内。`] : []),
    ...(lost > 0 ? [`正文里有 ${lost} 处写着“${LOST_PICTURE}”，请在那里补上图片，或删去记号。`] : []),
  ]
}
