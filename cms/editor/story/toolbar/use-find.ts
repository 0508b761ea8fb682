import { findNext, findPrev } from 'prosemirror-search'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useState } from 'react'
import { markPlaces, placeChosen, placesOf, replacePlaces } from './find-commands.ts'

/** What is looked for in a story, what comes in its place, and what came of it. */
export interface Finding {
  words: string
  setWords: (words: string) => void
  other: string
  setOther: (other: string) => void
  /** Goes to the next place, or to the one before. */
  go: (isBack: boolean) => void
  /** Puts the other words into the chosen place and goes to the next; where none is chosen it only goes there. */
  replaceOne: () => void
  replaceAll: () => void
  answer: string
}

const told = (words: string, count: number, at: number): string => {
  if (words === '') return ''
  if (count === 0) return '没有找到'
  return at === 0 ? `共 ${count} 处` : `第 ${at} 处，共 ${count} 处`
}

/** The editor itself only scrolls while it has the keyboard. */
const showChosen = (view: EditorView) => {
  const { node } = view.domAtPos(view.state.selection.from)
  const line = node instanceof Element ? node : node.parentElement
  line?.scrollIntoView({ block: 'center' })
}

const chosenIn = ({ state }: EditorView): string => {
  const { from, to } = state.selection
  return state.doc.textBetween(from, to, ' ')
}

/** Begun with the chosen words; each place is marked until it ends. */
export const useFind = (view: EditorView): Finding => {
  const [words, setWords] = useState(() => chosenIn(view))
  const [other, setOther] = useState('')
  const [answer, setAnswer] = useState('')
  const tell = () => {
    const places = placesOf(words, view.state)
    setAnswer(told(words, places.length, placeChosen(places, view.state)))
  }
  useEffect(() => {
    markPlaces(words)(view.state, view.dispatch)
    tell()
  }, [words])
  useEffect(() => () => void (view.isDestroyed || markPlaces('')(view.state, view.dispatch)), [])
  const go = (isBack: boolean) => {
    ;(isBack ? findPrev : findNext)(view.state, view.dispatch, view)
    showChosen(view)
    tell()
  }
  const replaceOne = () => {
    const places = placesOf(words, view.state)
    const chosen = places[placeChosen(places, view.state) - 1]
    if (chosen) replacePlaces([chosen], other)(view.state, view.dispatch)
    go(false)
  }
  const replaceAll = () => {
    const places = placesOf(words, view.state)
    if (replacePlaces(places, other)(view.state, view.dispatch)) setAnswer(`换了 ${places.length} 处`)
  }
  return { words, setWords, other, setOther, go, replaceOne, replaceAll, answer }
}
