import { valuesOf } from '../files/values-of.ts'
import { thumbnailOf } from '../media-upload.ts'
import type { FieldChange } from './compare-entries.ts'
import { entryInWords } from './compare-entries.ts'
import type { ItemChange } from './compare-items.ts'
import type { StoryPart } from './compare-story.ts'
import type { DocumentRef } from './fields-of.ts'
import { fieldsOf } from './fields-of.ts'
import { Marked } from './Marked.tsx'

/** A text field by field, as it is written: to be read where its page cannot be shown. */
export const InWords = ({ document, raw }: { document: DocumentRef; raw: string }) => {
  const values = valuesOf(document, raw)
  if (!values) return <p className="ck-comparison ck-lines">{raw}</p>
  return (
    <div className="ck-comparison">
      {entryInWords(fieldsOf(document), values).map((field) => (
        <section key={field.label}>
          <h3>{field.label}</h3>
          <Said {...field} />
        </section>
      ))}
    </div>
  )
}

const Said = (field: FieldChange) => {
  if ('story' in field) return field.story.map((part, index) => <Paragraphs key={index} {...part} />)
  if ('items' in field) return <Items {...field} />
  return (
    <p>
      <Marked pieces={field.pieces} />
    </p>
  )
}

/** Compared with itself, a story has nothing but paragraphs that are the same. */
const Paragraphs = (part: StoryPart) =>
  'same' in part && part.same.map((text, index) => <p key={index}>{text}</p>)

const Items = ({ items }: { items: readonly ItemChange[] }) => (
  <ul>
    {items.map(({ image, pieces }, index) => (
      <li key={index}>
        {image !== undefined && <img src={thumbnailOf(image, 320)} alt="" loading="lazy" />}
        <Marked pieces={pieces} />
      </li>
    ))}
  </ul>
)
