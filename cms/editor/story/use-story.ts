import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { ControlProps } from '../widgets/control.ts'
import type { Row } from './toolbar/Toolbar.tsx'
import type { ToolbarState } from './toolbar/toolbar-state.ts'
import { toolbarState } from './toolbar/toolbar-state.ts'
import type { StoryListeners, StoryView } from './view/open-story-view.ts'
import { openStoryView } from './view/open-story-view.ts'
import type { PictureListeners } from './view/paste-into-story.ts'

/** A story in the form, with what its toolbar shows. */
interface StoryInForm {
  place: RefObject<HTMLDivElement | null>
  story: StoryView | undefined
  state: ToolbarState | undefined
  row: Row | undefined
  setRow: (row: Row | undefined) => void
}

/** Opens the story once and keeps it; the form’s own repaints never touch what is written in. */
export const useStory = (props: ControlProps<string>, pictures: PictureListeners): StoryInForm => {
  const place = useRef<HTMLDivElement>(null)
  const [story, setStory] = useState<StoryView>()
  const [state, setState] = useState<ToolbarState>()
  const [row, setRow] = useState<Row>()
  const form = useLatestForm(props)
  useEffect(() => {
    if (!place.current) return
    const label = String(props.field.get('label'))
    const showState = () => setState((before) => sameOr(before, toolbarState(opened.view.state)))
    const opened = openStoryView(
      place.current,
      { id: props.forID, label, markdown: props.value ?? '' },
      { ...form, ...pictures, onStep: showState, openRow: setRow },
    )
    setStory(opened)
    showState()
    return () => {
      opened.flush()
      opened.view.destroy()
    }
  }, [])
  useEffect(() => story?.take(props.value ?? ''), [story, props.value])
  return { place, story, state, row, setRow }
}

/** What the story tells the form, which hands out new functions with every repaint. */
const useLatestForm = (
  props: ControlProps<string>,
): Pick<StoryListeners, 'onText' | 'onFocus' | 'onBlur'> => {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  return {
    onText: (markdown) => latest.current.onChange(markdown),
    onFocus: () => latest.current.setActiveStyle(),
    onBlur: () => latest.current.setInactiveStyle(),
  }
}

/** The state before, when nothing of it is another: then nothing is painted. */
const sameOr = (before: ToolbarState | undefined, next: ToolbarState): ToolbarState =>
  before && JSON.stringify(before) === JSON.stringify(next) ? before : next
