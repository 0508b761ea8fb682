/** A picture of the editors' guide as its text names it: the file's name without folder and ending. */
export interface NamedPicture {
  name: string
  alt: string
}

/** A stretch of the guide: words in Markdown, or pictures that stand in one row. */
export type GuidePart = { words: string } | { pictures: NamedPicture[] }

const PICTURE = /!\[([^\]]*)\]\(pictures\/([a-z-]+)\.webp\)/g

const picturesOf = (paragraph: string): NamedPicture[] =>
  [...paragraph.matchAll(PICTURE)].map(([, alt = '', name = '']) => ({ name, alt }))

const isRow = (paragraph: string) => paragraph.trim() !== '' && paragraph.replace(PICTURE, '').trim() === ''

/** The guide's Markdown taken apart where pictures stand; they are paragraphs of their own. */
export const guideParts = (guide: string): GuidePart[] => {
  const parts: GuidePart[] = []
  for (const paragraph of guide.split(/\n{2,}/)) {
    const last = parts.at(-1)
    if (isRow(paragraph)) parts.push({ pictures: picturesOf(paragraph) })
    else if (last && 'words' in last) last.words += `\n\n${paragraph}`
    else parts.push({ words: paragraph })
  }
  return parts
}

/** Where a section of the guide begins. */
export interface GuideSection {
  label: string
  href: string
}

/** The sections of rendered stretches of the guide, for its table of contents. */
export const guideSections = (html: string): GuideSection[] =>
  [...html.matchAll(/<h2 id="([^"]+)">([^<]+)<\/h2>/g)].map(([, id = '', label = '']) => ({
    label,
    href: `#${id}`,
  }))
