import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openGuideDesk } from './guide-pictures/open-desk.ts'
import { guidePictures } from './guide-pictures/pictures.ts'
import { showPictures } from './guide-pictures/show-pictures.ts'
import { takePicture } from './guide-pictures/take-picture.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

/** `npm run guide-pictures`: takes the pictures of the editors' guide anew, in a real browser at the sample county's desk. */
optionsOrEnd('npm run guide-pictures', {})
const folder = join(import.meta.dirname, '../cms/guide/pictures')
const KILOBYTE = 1024

const desk = await openGuideDesk()
const taken = new Map<string, Buffer>()
try {
  await showPictures(desk, guidePictures, async (picture, page) => {
    const bytes = await takePicture(page, picture)
    taken.set(`${picture.name}.webp`, bytes)
    console.log(`${picture.name}.webp ${Math.round(bytes.length / KILOBYTE)} KB`)
  })
} finally {
  await desk.close()
}
// Only now: they are part of the program, whose pages would be compiled anew under the desk's preview.
for (const [name, bytes] of taken) await writeFile(join(folder, name), bytes)
