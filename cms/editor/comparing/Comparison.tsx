import type { DocumentRef } from './fields-of.ts'
import { fieldsOf } from './fields-of.ts'
import type { FieldChange } from './compare-entries.ts'
import { compareEntries } from './compare-entries.ts'
import type { ItemChange } from './compare-items.ts'
import type { StoryPart } from './compare-story.ts'
import { compareStory } from './compare-story.ts'
import { Marked } from './Marked.tsx'
import { thumbnailOf } from '../media-upload.ts'
import { valuesOf } from '../files/values-of.ts'

interface ComparisonProps {
  document: DocumentRef
  was: string
  is: string
}

/** What differs between two versions of a text, in words: what is gone struck out, what is new underlined. */
export const Comparison = ({ document, was, is }: ComparisonProps) => {
  const [before, after] = [valuesOf(document, was), valuesOf(document, is)]
  if (!before || !after) return <Story parts={compareStory(was, is)} />
  const { changes, sameFields } = compareEntries(fieldsOf(document), before, after)
  if (changes.length === 0) return <p className="ck-comparison">这两版的内容一样。</p>
  return (
    <div className="ck-comparison">
      <p className="ck-soft">划掉的是去掉的字，加线的是新加的字。</p>
      {changes.map((change) => (
        <section key={change.label}>
          <h3>{change.label}</h3>
          <Change {...change} />
        </section>
      ))}
      {sameFields > 0 && <p className="ck-soft">其余 {sameFields} 栏没有变。</p>}
    </div>
  )
}

const Change = (change: FieldChange) => {
  if ('story' in change) return <Story parts={change.story} />
  if ('items' in change) return <Items items={change.items} />
  return (
    <p>
      <Marked pieces={change.pieces} />
    </p>
  )
}

/** More paragraphs in a row that are the same are folded away. */
const MOST_SAME_SHOWN = 1

const Story = ({ parts }: { parts: readonly StoryPart[] }) => (
  <>
    {parts.map((part, index) =>
      'same' in part ? (
        <SameParagraphs key={index} texts={part.same} />
      ) : (
        <p key={index}>
          <Marked pieces={part.pieces} />
        </p>
      ),
    )}
  </>
)

const SameParagraphs = ({ texts }: { texts: readonly string[] }) => {
  const shown = texts.map((text, index) => <p key={index}>{text}</p>)
  return texts.length > MOST_SAME_SHOWN ? (
    <details>
      <summary>没有变的 {texts.length} 段</summary>
      {shown}
    </details>
  ) : (
    shown
  )
}

const kindNames: Record<ItemChange['kind'], string> = {
  same: '没有变',
  gone: '去掉的',
  new: '新加的',
  changed: '改过的',
}

const Items = ({ items }: { items: readonly ItemChange[] }) => {
  const changed = items.filter(({ kind }) => kind !== 'same')
  return (
    <ul>
      {changed.map((item, index) => (
        <li key={index}>
          {item.image !== undefined && <img src={thumbnailOf(item.image, 320)} alt="" loading="lazy" />}
          <span>
            <em>{kindNames[item.kind]}</em> <Marked pieces={item.pieces} />
          </span>
        </li>
      ))}
      {changed.length === 0 && <li>只换了先后次序。</li>}
      {changed.length < items.length && changed.length > 0 && (
        <li className="ck-soft">其余 {items.length - changed.length} 项没有变。</li>
      )}
    </ul>
  )
}
