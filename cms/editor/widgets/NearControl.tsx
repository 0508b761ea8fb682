import { useSyncExternalStore } from 'react'
import { store } from 'decap-cms-core/dist/esm/redux'
import { shortDay } from '../../../src/model/beijing-time.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import type { Collection } from '../../../src/model/collection.ts'
import type { NearEntry } from '../../protocol/finding.ts'
import { nearEntries } from '../../protocol/finding.ts'
import { rest } from '../asking/rest.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { formAddress } from '../form-address.ts'
import { ask } from '../gateway-client.ts'
import type { ControlProps } from './control.ts'
import { useValidity } from './control.ts'

/** Longer than a pause between two words of a title. */
const PATIENCE_IN_MS = 700

/**
 * Says, below title, day and station, whether the same was told already; it never stands in the way and holds no data.
 * Its line is always there, so that nothing moves under a finger.
 */
export const NearControl = (props: ControlProps<never>) => {
  useValidity(props.ref)
  const asked = useSyncExternalStore(store.subscribe, whatIsAsked)
  const { answer } = useLatestAnswer(asked, async (dropped) => {
    await rest(PATIENCE_IN_MS, dropped)
    return ask('nearEntries', nearEntries.request.parse(JSON.parse(asked ?? '')), dropped)
  })
  const [first, ...others] = answer?.rows ?? []
  return (
    <p id={props.forID} className={first ? 'ck-near ck-near-found' : 'ck-near'} role="status">
      {first ? <Near first={first} others={others.length} /> : String(props.field.get('hint'))}
    </p>
  )
}

const Near = ({ first, others }: { first: NearEntry; others: number }) => (
  <>
    {shortDay(first.day)}
    {first.station}已有一篇《{first.title}》，是同一件事吗？
    <a href={formAddress(first.collection, first.slug)} target="_blank" rel="noreferrer">
      打开看看
    </a>
    {others > 0 && `（像的一共 ${others + 1} 篇）`}
  </>
)

/** What there is to ask of the entry in the form, as a text: the same as long as nothing of it has changed. */
const whatIsAsked = (): string | undefined => {
  const entry = store.getState().entryDraft.get('entry') as DecapMap | undefined
  const name = String(entry?.get('collection'))
  if (!entry || !isCollectionName(name)) return undefined
  // Widened: every collection's fields are exact types of their own.
  const { titleField, dayField = '' }: Collection = collections[name]
  const told = (field: string) => String(entry.getIn(['data', field]) ?? '')
  const [title, day, station] = [told(titleField), told(dayField), told('station')]
  if (day === '' || station === '') return undefined
  const besides = entry.get('newRecord') === true ? undefined : String(entry.get('slug'))
  return JSON.stringify({ collection: name, title: title.slice(0, LONGEST), day, station, besides })
}

/** More of a title says nothing more. */
const LONGEST = 100
