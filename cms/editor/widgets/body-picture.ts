import { createElement } from 'react'
import { photoFields } from '../../../src/model/collections/shared-fields.ts'
import { thumbnailOf } from '../media-upload.ts'
import { decapField } from '../widget-of-kind.ts'

interface Picture {
  image?: string
  alt?: string
  title?: string
}

const quoted = (title: string) => title.replaceAll('"', '”')
/** A bracket or a backslash would end the words before their end. */
const escaped = (words: string) => words.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')
const unescaped = (words: string) => words.replace(/\\([\\[\]])/g, '$1')
/** An address with blanks or brackets stands between angle brackets. */
const enclosed = (address: string) => (/[\s()]/.test(address) ? `<${address}>` : address)

/** A picture inside the story, kept as plain Markdown: `![说明](/media/… "文字")`. */
export const bodyPicture = {
  id: 'image',
  label: '图片',
  pattern: /^!\[([^\n]*?)\]\((<[^<>\n]*>|\S*?)(?:\s"([^"]*)")?\)/,
  fromBlock: ([, alt = '', image = '', title]: RegExpMatchArray): Picture => ({
    alt: unescaped(alt),
    image: image.replace(/^<(.*)>$/, '$1'),
    ...(title === undefined ? {} : { title }),
  }),
  toBlock: ({ image = '', alt = '', title }: Picture): string =>
    `![${escaped(alt)}](${enclosed(image)}${title ? ` "${quoted(title)}"` : ''})`,
  toPreview: ({ image = '', alt = '' }: Picture) =>
    createElement('img', { src: thumbnailOf(image, 800), alt }),
  fields: [
    decapField('image', photoFields.image, {}),
    decapField('alt', photoFields.alt, {}),
    decapField('title', photoFields.caption, {}),
  ],
}

/** Decap's rich text falls over without it; our toolbar does not offer it. */
export const codeBlock = { id: 'code-block', label: '代码', widget: 'code', type: 'code-block' }
