import { DecapCmsCore as CMS } from 'decap-cms-core'
import BooleanWidget from 'decap-cms-widget-boolean'
import ListWidget from 'decap-cms-widget-list'
import ObjectWidget from 'decap-cms-widget-object'
import { StoryControl } from '../story/StoryControl.tsx'
import { ChoiceControl } from './ChoiceControl.tsx'
import { ChoicesControl } from './ChoicesControl.tsx'
import { EntriesControl, EntryControl } from './EntryControl.tsx'
import { AttachmentControl, PhotoControl } from './FileControls.tsx'
import { GroupControl } from './GroupControl.tsx'
import { MoreControl } from './MoreControl.tsx'
import { NearControl } from './NearControl.tsx'
import { RowsControl } from './rows/RowsControl.tsx'
import { PhotosControl } from './PhotosControl.tsx'
import { DayControl, LinesControl, MomentControl, NumberControl } from './small-controls.tsx'
import { LongTextControl, TextControl } from './TextControl.tsx'
import type { OwnWidget } from './widget-names.ts'

/** `string` and `text` take the place of Decap's. */
const controls: Record<OwnWidget, unknown> = {
  string: TextControl,
  text: LongTextControl,
  lines: LinesControl,
  day: DayControl,
  moment: MomentControl,
  amount: NumberControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  entry: EntryControl,
  entries: EntriesControl,
  photo: PhotoControl,
  photos: PhotosControl,
  attachment: AttachmentControl,
  group: GroupControl,
  more: MoreControl,
  story: StoryControl,
  near: NearControl,
}

/** Tells Decap every control that the configuration may name. */
export const registerWidgets = (): void => {
  CMS.registerWidget([
    BooleanWidget.Widget(),
    { ...ListWidget.Widget(), controlComponent: RowsControl },
    ObjectWidget.Widget(),
  ] as never)
  for (const [name, control] of Object.entries(controls)) CMS.registerWidget(name, control as never)
}
