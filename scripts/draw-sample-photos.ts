import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linkPhotos } from './sample-photos/link-photos.ts'
import { readIndex } from './sample-photos/photo-index.ts'
import { writeMedia } from './sample-photos/write-media.ts'
import { writeOriginals } from './sample-photos/write-originals.ts'

const contentDir = process.env['CONTENT_DIR'] ?? join(import.meta.dirname, '..', 'content')

/**
 * Draws the sample county's photos (`--only <beginning of an id>` for some of them), writes phone
 * originals (`--originals <folder>`), or puts photo paths into the texts (`--link`).
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { originals: { type: 'string' }, link: { type: 'boolean' }, only: { type: 'string' } },
  })
  if (values.originals) return report(`${(await writeOriginals(values.originals)).length} 张手机原图`)
  if (values.link) return link()
  const { count, bytes } = await writeMedia(contentDir, values.only)
  report(`${count} 张图片，共 ${(bytes / 1024 / 1024).toFixed(1)} MB`)
}

async function link(): Promise<void> {
  const { changed, unknown } = await linkPhotos(contentDir, await readIndex())
  report(`${changed.length} 个文件换上了图片地址`)
  for (const { file, id } of unknown) console.error(`${file}：没有编号为 ${id} 的图片`)
  if (unknown.length > 0) process.exitCode = 1
}

const report = (text: string) => {
  console.log(text)
}

await main()
