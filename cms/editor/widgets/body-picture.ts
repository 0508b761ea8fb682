import { createElement } from 'react'
import { thumbnailOf } from '../media-upload.ts'

interface Picture {
  image?: string
  alt?: string
  title?: string
}

const quoted = (title: string) => title.replaceAll('"', '”')

/** A picture inside the story, kept as plain Markdown: `![说明](/media/… "文字")`. */
export const bodyPicture = {
  id: 'image',
  label: '图片',
  pattern: /^!\[([^\]]*)\]\((\S*?)(?:\s"([^"]*)")?\)/,
  fromBlock: (match: RegExpMatchArray): Picture => ({ alt: match[1], image: match[2], title: match[3] }),
  toBlock: ({ image = '', alt = '', title }: Picture): string =>
    `![${alt}](${image}${title ? ` "${quoted(title)}"` : ''})`,
  toPreview: ({ image = '', alt = '' }: Picture) =>
    createElement('img', { src: thumbnailOf(image, 800), alt }),
  fields: [
    { name: 'image', label: '照片', hint: '从手机或电脑里选。', widget: 'photo', kind: 'image' },
    { name: 'alt', label: '画面说明', hint: '谁、在哪里、做什么。', widget: 'string', kind: 'text', max: 80 },
    {
      name: 'title',
      label: '图片文字',
      hint: '显示在照片下面，可以不填。',
      widget: 'string',
      kind: 'text',
      max: 80,
      required: false,
    },
  ],
}

/** Decap's rich text falls over without it; our toolbar does not offer it. */
export const codeBlock = { id: 'code-block', label: '代码', widget: 'code', type: 'code-block' }
