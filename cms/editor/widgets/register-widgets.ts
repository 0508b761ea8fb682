import { DecapCmsCore as CMS } from 'decap-cms-core'
import BooleanWidget from 'decap-cms-widget-boolean'
import ListWidget from 'decap-cms-widget-list'
import ObjectWidget from 'decap-cms-widget-object'
import RichtextWidget from 'decap-cms-widget-richtext'
import { ChoiceControl, ChoicesControl } from './ChoiceControl.tsx'
import { EntriesControl, EntryControl } from './EntryControl.tsx'
import { AttachmentControl, PhotoControl } from './FileControls.tsx'
import { GroupControl } from './GroupControl.tsx'
import { MoreControl } from './MoreControl.tsx'
import { RowsControl } from './RowsControl.ts'
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
}

/** Tells Decap every control that the configuration may name. */
export const registerWidgets = (): void => {
  CMS.registerWidget([
    BooleanWidget.Widget(),
    { ...ListWidget.Widget(), controlComponent: RowsControl },
    ObjectWidget.Widget(),
    RichtextWidget.Widget(),
  ] as never)
  for (const [name, control] of Object.entries(controls)) CMS.registerWidget(name, control as never)
}
