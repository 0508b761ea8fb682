import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndexedPhoto } from './photo-index.ts'

/** A placeholder that names no drawn picture, with the file it stands in. */
export interface UnknownPhoto {
  file: string
  id: string
}

const placeholder = /(?<![\w-])(photo|alt):([a-z][a-z-]*-\d{2,3})(?![\w-])/g

/** Puts real paths and alternative texts where a text says `photo:<id>` and `alt:<id>`; unknown ids stay and are named. */
export function linkText(text: string, photos: IndexedPhoto[]): { text: string; unknown: string[] } {
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  const unknown: string[] = []
  const linked = text.replace(placeholder, (whole: string, kind: string, id: string) => {
    const photo = byId.get(id)
    if (!photo?.path) {
      unknown.push(id)
      return whole
    }
    return kind === 'photo' ? photo.path : photo.alt
  })
  return { text: linked, unknown }
}

/** Links every Markdown and YAML file below a content folder; running it again changes nothing. */
export async function linkPhotos(
  contentDir: string,
  photos: IndexedPhoto[],
): Promise<{ changed: string[]; unknown: UnknownPhoto[] }> {
  const names = await readdir(contentDir, { recursive: true })
  const changed: string[] = []
  const unknown: UnknownPhoto[] = []
  for (const name of names.filter((entry) => /\.(md|mdx|yml)$/.test(entry)).sort()) {
    const file = join(contentDir, name)
    const before = await readFile(file, 'utf8')
    const result = linkText(before, photos)
    unknown.push(...result.unknown.map((id) => ({ file, id })))
    if (result.text === before) continue
    await writeFile(file, result.text)
    changed.push(file)
  }
  return { changed, unknown }
}
