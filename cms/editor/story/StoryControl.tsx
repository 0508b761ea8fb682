import type { Ref } from 'react'
import { useLayoutEffect, useRef } from 'react'
import type { PickedPhoto } from '../library/PhotoPicker.tsx'
import { PickFromLibrary } from '../library/PhotoPicker.tsx'
import { Arrivals, PHOTO_TYPES } from '../widgets/Arrivals.tsx'
import type { ControlProps } from '../widgets/control.ts'
import { useValidity } from '../widgets/control.ts'
import { StoryBar } from './toolbar/StoryBar.tsx'
import { useStory } from './use-story.ts'
import { useStoryPictures } from './use-story-pictures.ts'
import { insertPicture } from './view/commands.ts'

/** So many photos are put into a story at once. */
const MOST_PICKED = 20

/** The story of an entry: words with headings, lists, tables and pictures, kept as the portal’s Markdown. */
export const StoryControl = (props: ControlProps<string>) => {
  const picker = useRef<HTMLInputElement>(null)
  const pictures = useStoryPictures(props.field, () => picker.current?.click())
  const { intake, listeners, comeInto, choose, bring } = pictures
  const { place, story, state, row, setRow } = useStory(props, listeners)
  // Before what has arrived is handed over.
  useLayoutEffect(() => comeInto(story))
  useValidity(props.ref, () => story?.flush())
  const putIn = ({ address, alt }: PickedPhoto) =>
    story && insertPicture(address, alt)(story.view.state, story.view.dispatch)
  return (
    <div className={`${props.classNameWrapper} ck-story`}>
      {state && story && <StoryBar {...{ state, row }} view={story.view} onRow={setRow} onPicture={choose} />}
      <div ref={place} />
      <Arrivals intake={intake} />
      <PicturePicker ref={picker} onFiles={bring} />
      <PickFromLibrary most={MOST_PICKED} onPick={(picked) => picked.forEach(putIn)} />
      <p className="ck-counter">{state?.words ?? 0} 字</p>
    </div>
  )
}

interface PicturePickerProps {
  ref: Ref<HTMLInputElement>
  onFiles: (files: File[]) => void
}

const PicturePicker = ({ ref, onFiles }: PicturePickerProps) => (
  <input
    ref={ref}
    type="file"
    hidden
    multiple
    accept={PHOTO_TYPES}
    aria-label="选择正文里的图片"
    onChange={(event) => {
      onFiles([...(event.target.files ?? [])])
      event.target.value = ''
    }}
  />
)
