import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { findKept } from '../keeping/copies/find-kept.ts'
import { placeInWords } from '../keeping/place-in-words.ts'
import { ownLogin } from '../keeping/copies/own-login.ts'
import { unsavedAddress } from '../keeping/unsaved-address.ts'
import { momentInWords } from '../values-in-words.ts'
import { keepingWords } from '../words/keeping.ts'

/** New entries of a kind that were begun and never saved, above the list that cannot know them; nothing where there are none. */
export const UnfinishedRows = ({ collection }: { collection: string }) => {
  const { answer } = useLatestAnswer(collection, (dropped) => findKept(ownLogin(), dropped))
  const begun = answer?.filter((kept) => kept.collection === collection && kept.slug === undefined) ?? []
  if (begun.length === 0) return null
  return (
    <section className="ck-unfinished" aria-label={keepingWords.unfinished}>
      <h2>{keepingWords.unfinished}</h2>
      <ul className="ck-rows">
        {begun.map((kept) => (
          <li key={kept.id}>
            <a href={unsavedAddress(kept)}>{kept.title || keepingWords.untitled}</a>
            <small>
              {momentInWords(kept.at)} 在{placeInWords(kept.device)}写的，还没有保存
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
