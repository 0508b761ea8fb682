import { useSyncExternalStore } from 'react'
import { onConnection, silentSince } from '../asking/connection.ts'
import { onKept, readKept } from './kept-state.ts'
import { wordsFor } from './kept-words.ts'

/** Where what is typed is kept by now, quietly: read out only to who goes there, for it changes every few seconds. */
export const KeptLine = () => {
  const state = useSyncExternalStore(onKept, readKept)
  const silent = useSyncExternalStore(onConnection, silentSince)
  const words = wordsFor(silent ? { ...state, serverFails: 'silent' } : state)
  if (words === undefined) return null
  return (
    <span className="ck-kept-line" role="status" aria-live="off">
      {words}
    </span>
  )
}
