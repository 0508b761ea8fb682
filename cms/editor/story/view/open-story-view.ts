import type { EditorProps } from 'prosemirror-view'
import { EditorView } from 'prosemirror-view'
import { writeStory } from '../writing/write-story.ts'
import { figureView } from './figure-view.ts'
import { itemView } from './item-view.ts'
import type { PictureListeners } from './paste-into-story.ts'
import { pasteIntoStory } from './paste-into-story.ts'
import { storyPlugins, storyState } from './story-state.ts'
import { toldStory } from './told-story.ts'

/** What the form does with a story that is written in. */
export interface StoryListeners extends PictureListeners {
  /** Called with the whole story as Markdown, only when it is another one, and never while a word is composed. */
  onText: (markdown: string) => void
  /** Called after every step, also when only the cursor has moved. */
  onStep: () => void
  onFocus: () => void
  onBlur: () => void
  openRow: (row: 'find' | 'link') => void
}

/** A story that is open in the form. */
export interface StoryView {
  view: EditorView
  /** Tells the form what is not told yet. */
  flush: () => void
  /** Takes what the form says now; what it has only heard from here is nothing new. */
  take: (markdown: string) => void
}

interface StoryToOpen {
  id: string
  label: string
  markdown: string
}

/** An input method has left the text this long after it says so. */
const AFTER_COMPOSITION_IN_MS = 60

/** Opens a story to be written in. @param place is filled by the editor alone: React never touches what is in it */
export const openStoryView = (
  place: HTMLElement,
  { id, label, markdown }: StoryToOpen,
  listeners: StoryListeners,
): StoryView => {
  const plugins = [...storyPlugins(listeners.openRow), pasteIntoStory(listeners)]
  const told = toldStory(markdown, listeners.onText)
  const flush = () => {
    if (!view.isDestroyed) told.tell(writeStory(view.state.doc, told.opened()))
  }
  const view = new EditorView(place, {
    state: storyState(told.opened().doc, plugins),
    nodeViews: { figure: figureView, listItem: itemView },
    scrollMargin: IN_SIGHT,
    scrollThreshold: IN_SIGHT,
    attributes: { ...TEXTBOX, id, 'aria-label': label },
    handleDOMEvents: domEvents(flush, listeners),
    dispatchTransaction: (tr) => {
      view.updateState(view.state.apply(tr))
      if (tr.docChanged && !view.composing) flush()
      listeners.onStep()
    },
  })
  const take = (next: string) => {
    if (!told.isNews(next)) return
    view.updateState(storyState(told.reopen(next).doc, plugins))
    listeners.onStep()
  }
  return { view, flush, take }
}

/** The line that is written in stays clear of the bar above; in pixels. */
const IN_SIGHT = { top: 140, bottom: 40, left: 0, right: 0 }

const TEXTBOX = { role: 'textbox', 'aria-multiline': 'true', class: 'ck-story-text' }

const domEvents = (
  flush: () => void,
  { onFocus, onBlur }: StoryListeners,
): NonNullable<EditorProps['handleDOMEvents']> => ({
  focus: onFocus,
  blur: () => {
    flush()
    onBlur()
  },
  compositionend: () => {
    setTimeout(flush, AFTER_COMPOSITION_IN_MS)
  },
})
