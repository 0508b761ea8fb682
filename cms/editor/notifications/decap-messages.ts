import { store } from 'decap-cms-core/dist/esm/redux'
import { chinese } from '../locale.ts'
import { isListed, say, showFailure } from './shown.ts'
import { whenTextIsLeft } from './when-text-is-left.ts'

/** The publishing bar and the undo say the same, and say it until it has been read. */
const saidByOurs = [
  'ui.toast.entryPublished',
  'ui.toast.entryUnpublished',
  'ui.toast.onDeleteUnpublishedChanges',
]

/**
 * Shows Decap's messages in the places of ours, where they lie over nothing: what was done beside the state of the form, what
 * was not done as a notice that stays. Decap's own would cover the form for seconds and be gone before they are read.
 */
export const followDecapMessages = (): void => {
  let known: string[] = []
  let takeFailureAway = (): void => undefined
  const forget = () => {
    say(undefined)
    takeFailureAway()
  }
  whenTextIsLeft(forget)
  store.subscribe(() => {
    const { notifications } = store.getState().notifications
    const fresh = notifications.filter(({ id }) => !known.includes(id))
    known = notifications.map(({ id }) => id)
    for (const message of fresh) {
      forget()
      takeFailureAway = show(message)
    }
  })
}

/** Answers how to take it away again. */
const show = ({ type, message }: DecapMessage): (() => void) => {
  const text = inWords(message)
  const isSaid = typeof message === 'object' && saidByOurs.includes(message.key)
  if (type !== 'success' && !isListed(text)) return showFailure(text)
  if (type === 'success' && !isSaid) say(text)
  return () => undefined
}

const inWords = (message: DecapMessage['message']): string => {
  if (typeof message === 'string') return message
  const { key, details } = message
  return sentenceAt(key).replace('%{details}', () => String(details))
}

/** The sentence that Decap's key stands for. */
const sentenceAt = (key: string): string => {
  const found = key
    .split('.')
    .reduce<unknown>((at, name) => (typeof at === 'object' ? at?.[name as never] : undefined), chinese)
  return typeof found === 'string' ? found : key
}
