import type { EditorView } from 'prosemirror-view'
import { useEffect, useRef } from 'react'
import type { SendPictures } from '../paste/bring-pictures.ts'
import { arrive, fillMark, putInPictures } from '../paste/bring-pictures.ts'
import { isNews, isTakenOut, tellHowFar } from '../paste/picture-marks.ts'
import type { Upload } from '../uploads/upload.ts'
import { useIntake } from '../widgets/intake.ts'
import { placeHere } from '../widgets/place-of-field.ts'
import { insertPicture } from './view/commands.ts'
import type { StoryView } from './view/open-story-view.ts'
import type { PictureListeners } from './view/paste-into-story.ts'

/** The pictures that come into a story: chosen, pasted or dropped. */
interface StoryPictures {
  intake: ReturnType<typeof useIntake>
  listeners: PictureListeners
  /** Which story they come into. */
  comeInto: (story: StoryView | undefined) => void
  /** Lets somebody choose pictures for where the cursor is. */
  choose: () => void
  /** Takes what was chosen. */
  bring: (files: readonly File[]) => void
}

/** @param openPicker opens the phone's or the computer's file picker */
export const useStoryPictures = (field: DecapMap, openPicker: () => void): StoryPictures => {
  const view = useRef<EditorView>(undefined)
  /** The mark that was touched: the picture that is chosen next belongs there. */
  const wanted = useRef<number>(undefined)
  const intake = useIntake({
    onStored: (src, { key }) => putIn(view.current, key, src),
    asPhoto: true,
    keptAs: placeHere(field),
    isOpen: () => view.current !== undefined,
  })
  const { send, onTheWay } = intake
  useEffect(() => showHowFar(view.current, onTheWay))
  const chooseFor = (mark: number | undefined) => {
    wanted.current = mark
    openPicker()
  }
  return {
    intake,
    listeners: { sendPictures: send, onMark: chooseFor },
    comeInto: (story) => {
      view.current = story?.view
    },
    choose: () => chooseFor(undefined),
    bring: (files) => view.current && bringTo(view.current, wanted.current, files, send),
  }
}

/** The first goes to the mark that was touched, where one was; the others to where the cursor is. */
const bringTo = (
  story: EditorView,
  mark: number | undefined,
  files: readonly File[],
  send: SendPictures,
): void => {
  const [first, ...rest] = files
  if (!first) return
  if (mark === undefined) return putInPictures(story, files, send)
  fillMark(story, mark, first, send)
  if (rest.length > 0) putInPictures(story, rest, send)
}

/** A picture that has arrived goes to its mark; where it never had one, behind what is written in. */
const putIn = (story: EditorView | undefined, key: string, src: string) => {
  if (!story || isTakenOut(story.state, key) || arrive(story, key, src)) return
  insertPicture(src)(story.state, story.dispatch)
}

/** What an input method composes is not disturbed; the next news tells it. */
const showHowFar = (view: EditorView | undefined, uploads: readonly Upload[]) => {
  if (view && !view.isDestroyed && !view.composing && isNews(view.state, uploads))
    view.dispatch(tellHowFar(view.state.tr, uploads))
}
