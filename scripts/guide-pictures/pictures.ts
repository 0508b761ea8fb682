import { deskPictures } from './at-the-desk.ts'
import { mendingPictures } from './mending.ts'
import { mishapPictures } from './mishaps.ts'
import type { GuidePicture } from './picture.ts'
import { reportingPictures } from './reporting.ts'
import { reviewingPictures } from './reviewing.ts'
import { writingPictures } from './writing.ts'

/** Every picture of the editors' guide, in the order in which they can be taken. */
export const guidePictures: readonly GuidePicture[] = [
  ...reportingPictures,
  ...writingPictures,
  ...reviewingPictures,
  ...mendingPictures,
  ...deskPictures,
  ...mishapPictures,
]
