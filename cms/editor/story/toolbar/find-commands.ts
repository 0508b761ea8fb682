import { SearchQuery, setSearchState } from 'prosemirror-search'
import type { Command, EditorState } from 'prosemirror-state'

/** From where to where words stand in a story. */
export interface Place {
  from: number
  to: number
}

/** Words that are looked for as they are written. */
export const queryFor = (words: string): SearchQuery => new SearchQuery({ search: words, literal: true })

/** All places where they stand, in their order. */
export const placesOf = (words: string, state: EditorState): Place[] => {
  const query = queryFor(words)
  const places: Place[] = []
  if (!query.valid) return places
  for (let found = query.findNext(state); found; found = query.findNext(state, found.to))
    places.push({ from: found.from, to: found.to })
  return places
}

/** The one that is chosen, counted from 1; 0 where none is. */
export const placeChosen = (places: readonly Place[], { selection: { from, to } }: EditorState): number =>
  places.findIndex((place) => place.from === from && place.to === to) + 1

/** Marks them; without words nothing is marked. */
export const markPlaces =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(setSearchState(state.tr, queryFor(words)))
    return true
  }

/**
 * Writes other words in these places, all of it one step to be undone.
 * The search's own command takes `$1` in them for something else.
 */
export const replacePlaces =
  (places: readonly Place[], words: string): Command =>
  ({ tr }, dispatch) => {
    for (const { from, to } of places.toReversed()) tr.insertText(words, from, to)
    dispatch?.(tr)
    return places.length > 0
  }
