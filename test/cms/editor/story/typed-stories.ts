import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { storySchema } from '../../../../cms/editor/story/story-schema.ts'

/** Whatever stands on a keyboard, and what people write in Chinese. */
const signs = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code))
const pieces = fc.constantFrom(
  '上午集合',
  '，',
  '。',
  '（重要）',
  '“好”',
  '　　',
  '    ',
  '１．',
  '１２３',
  '👍🏽',
  '👩‍👧',
  '𠮷',
  'http://a.cn/测试',
  'https://example.com/a_b_c?x=1&y=2',
  'www.a.cn',
  'a@b.cn',
  '<b>',
  '<!-- -->',
  '&amp;',
  '***',
  '===',
  '---',
  '~~',
  '[ ]',
  '[x]',
  '![a](/media/a.jpg)',
  '！【领奖】（/media/a.jpg）',
  '[1]: /a',
  '[^1]',
  '8:00~11:30',
  '\t',
  '```',
  '| - |',
)
const heads = fc.constantFrom(
  '1. ',
  '2026. 11. 20',
  '12) ',
  '007. ',
  '+ ',
  '- ',
  '* ',
  '# ',
  '> ',
  '    ',
  '　　',
  '| a |',
  ': ',
  '',
)

/** A text as it is typed into one paragraph. */
export const typedText = fc
  .tuple(heads, fc.array(fc.oneof(signs, pieces), { maxLength: 8 }))
  .map(([head, rest]) => head + rest.join(''))

const marks = fc
  .uniqueArray(fc.constantFrom('strong', 'emphasis', 'struck', 'link', 'code'), { maxLength: 3 })
  .map((names) =>
    names.map((name) => storySchema.mark(name, name === 'link' ? { href: 'https://a.cn/(测试)?a=1' } : null)),
  )

const words = fc
  .tuple(typedText, marks)
  .map(([text, own]) => (text === '' ? [] : [storySchema.text(text, own)]))
const pictureAttrs = fc.record({
  src: fc.constantFrom('/media/2026/11/a.jpg', '/media/2026/11/图 (1).jpg'),
  alt: typedText.map((text) => text.trim()),
  title: fc.option(typedText.map((text) => text.trim()).filter(Boolean)),
})
const inlinePicture = pictureAttrs.map((attrs) => [storySchema.node('picture', attrs)])
const lineBreak = fc.constant([storySchema.node('lineBreak')])
const line = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, inlinePicture, lineBreak), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat())
const oneLine = fc.array(words, { maxLength: 3 }).map((parts) => parts.flat())

const paragraph = line.map((nodes) => storySchema.node('paragraph', null, nodes))
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), oneLine)
  .map(([level, nodes]) => storySchema.node('heading', { level }, nodes))
const figure = pictureAttrs.map((attrs) => storySchema.node('figure', attrs))
const rule = fc.constant(storySchema.node('rule'))
const code = typedText.map((text) => storySchema.node('codeBlock', null, text ? storySchema.text(text) : []))
const cell = line.map((nodes) => storySchema.node('paragraph', null, nodes))

const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.array(cell, { minLength: 9, maxLength: 9 }),
  )
  .map(([width, height, cells]) =>
    storySchema.node(
      'table',
      null,
      Array.from({ length: height }, (_, row) =>
        storySchema.node(
          'table_row',
          null,
          Array.from({ length: width }, (_, column) =>
            storySchema.node(row === 0 ? 'table_header' : 'table_cell', null, cells[row * 3 + column]),
          ),
        ),
      ),
    ),
  )

const listOf = (items: Node[], isOrdered: boolean, order: number) =>
  isOrdered ? storySchema.node('orderedList', { order }, items) : storySchema.node('bulletList', null, items)

const { block } = fc.letrec<{ block: Node; item: Node }>((tie) => ({
  item: fc
    .tuple(fc.option(fc.boolean()), fc.array(tie('block'), { minLength: 1, maxLength: 2 }))
    .map(([checked, blocks]) => storySchema.node('listItem', { checked }, blocks)),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    paragraph,
    heading,
    figure,
    rule,
    code,
    table,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((blocks) => storySchema.node('blockquote', null, blocks)),
    fc
      .tuple(
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 2026 }),
      )
      .map(([items, isOrdered, order]) => listOf(items, isOrdered, order)),
  ),
}))

/** A story with everything that its editor can make. */
export const typedStory = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => storySchema.node('doc', null, blocks))
