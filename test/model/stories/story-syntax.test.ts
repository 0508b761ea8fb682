import { describe, expect, it } from 'vitest'
import { storyBounds, storyExcess } from '../../../src/model/stories/story-bounds.ts'
import { linkedMediaIn, picturesIn, plainText } from '../../../src/model/stories/story-syntax.ts'

describe('a story beyond all bounds', () => {
  it.each([
    ['3,000 quotes in one line', '>'.repeat(3000), 'nested-too-deep'],
    ['1,500 lists in one line', '- '.repeat(1500), 'nested-too-deep'],
    ['1,500 numbers in one line', '1. '.repeat(1500), 'nested-too-deep'],
    [
      '1,500 nested lists',
      Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- 项`).join('\n'),
      'nested-too-deep',
    ],
    ['stars without end', `${'*'.repeat(5000)}字${'*'.repeat(5000)}`, 'too-many-marks'],
    ['brackets without end', '['.repeat(9000), 'too-many-marks'],
    ['items without end', '- 项\n\n'.repeat(2000), 'too-many-marks'],
    ['backslashes without end', '\\'.repeat(90_000), 'too-many-marks'],
    ['addresses without end', 'a@b.cn '.repeat(9000), 'too-many-marks'],
    ['paragraphs without end', '段\n\n'.repeat(20_000), 'too-many-lines'],
    ['empty lines without end', '\n'.repeat(99_000), 'too-many-lines'],
    ['lines without end', '一行\n'.repeat(9000), 'no-empty-line'],
    ['words without end', '字'.repeat(storyBounds.characters + 1), 'too-long'],
  ])('of %s is told, and its words are read without Markdown', (_case, story, code) => {
    expect(storyExcess(story)?.code).toBe(code)
    expect(plainText(story)).toBe(
      story
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n'),
    )
    expect(picturesIn(`![](/media/a.jpg)\n\n${story}`)).toEqual([])
  })
})

describe('a large story', () => {
  it.each([
    ['of 280 KB', '村里的老人坐在榕树下，听完一段再喝一口茶。\n\n'.repeat(4000)],
    ['that says /media/ 10,000 times', '/media/'.repeat(10_000)],
    ['of a long table', `| 村 | 人数 |\n| - | - |\n${'| 青石村 | 32 |\n'.repeat(1500)}`],
    ['with a list that was pasted far to the right', `${' '.repeat(60)}1. 第一项`],
    ['with a rule of stars', `一段\n\n${'*'.repeat(80)}\n\n一段`],
  ])('%s is read as Markdown', (_case, story) => {
    expect(storyExcess(story)).toBeUndefined()
  })
})

describe('the files that links of a story lead to', () => {
  it.each([
    [
      'plainly',
      '见[表格](/media/2026/11/a.docx)和[大图](/media/b.jpg "看")',
      ['/media/2026/11/a.docx', '/media/b.jpg'],
    ],
    ['to a page of the file', '[第二页](/media/a.pdf#page=2)', ['/media/a.pdf']],
    ['with signs that mean something in addresses', '[通知](</media/50% #1?.pdf>)', ['/media/50% #1?.pdf']],
    ['from elsewhere in the story', '[通知][1]\n\n[1]: /media/a.pdf', ['/media/a.pdf']],
    ['as HTML', "<p><a class=x href='/media/a.pdf'>通知</a></p>", ['/media/a.pdf']],
  ])('are found: %s', (_case, story, files) => {
    expect(linkedMediaIn(story)).toEqual(files)
  })

  it('are none where it only names, shows or leads elsewhere', () => {
    expect(
      linkedMediaIn('/media/a.pdf ![图](/media/a.jpg) [外](https://village.example/media/a.pdf)'),
    ).toEqual([])
  })
})

describe('what a reader sees of a story', () => {
  it.each([
    ['plain lines', '上午八点半。\n\n  榕树下的长桌。  ', '上午八点半。\n榕树下的长桌。'],
    ['marks', '## 小标题\n\n**先看药盒**，再~~作废~~ `量血压`。', '小标题\n先看药盒，再作废 量血压。'],
    ['a mark that closes before a Chinese sign', '**说明（重要）**后面', '说明（重要）后面'],
    ['lists and quotes', '> 引\n\n1. 一\n   - 二\n2. 三', '引\n一\n二\n三'],
    ['a table', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |', '甲 | 乙\n1 | 2'],
    ['the words of links, not where they lead', '[点这里](https://village.example/)报名', '点这里报名'],
    ['no pictures and no tags', '前![图](/media/a.jpg)后<b>粗</b><!-- 批注 -->', '前后粗'],
    ['escaped signs', '3 \\* 4，A&amp;B', '3 * 4，A&B'],
    ['lines that their writer ended', '文明办  \n2026年', '文明办\n2026年'],
    ['opening hours', '8:00~11:30，14:00~17:00', '8:00~11:30，14:00~17:00'],
  ])('is %s', (_case, story, words) => {
    expect(plainText(story)).toBe(words)
  })
})

describe('the pictures of a story', () => {
  it.each([
    [
      'with words',
      '![量血压](/media/2026/11/a.jpg "题")',
      { address: '/media/2026/11/a.jpg', alt: '量血压' },
    ],
    [
      'with brackets in the words',
      '![义诊[第二场](/media/2026/11/a.jpg)',
      { address: '/media/2026/11/a.jpg', alt: '义诊[第二场' },
    ],
    [
      'with escaped brackets',
      '![义诊\\[第二场\\]](/media/a.jpg)',
      { address: '/media/a.jpg', alt: '义诊[第二场]' },
    ],
    ['with balanced brackets', '![义诊[二]](/media/a.jpg)', { address: '/media/a.jpg', alt: '义诊[二]' }],
    [
      'with an address in angle brackets',
      '![图](</media/a b.jpg>)',
      { address: '/media/a b.jpg', alt: '图' },
    ],
    ['with an address elsewhere', '![图][1]\n\n[1]: /media/a.jpg', { address: '/media/a.jpg', alt: '图' }],
    ['without words', '![ ](/media/a.jpg)', { address: '/media/a.jpg', alt: '' }],
    ['inside a link', '[![图](/media/a.jpg)](/media/b.jpg)', { address: '/media/a.jpg', alt: '图' }],
    ['in a piece of code', '`![图](/media/a.jpg)`', undefined],
  ])('are found %s', (_case, story, picture) => {
    expect(picturesIn(story)).toEqual(picture ? [picture] : [])
  })
})

describe('the words of HTML in a story', () => {
  it.each([
    ['in a block of its own', '<div align="center">榕树下的<b>义诊</b>台</div>', '榕树下的义诊台'],
    ['in cells', '<table><tr><td>甲</td><td>乙</td></tr></table>', '甲  乙'],
    ['within a line', '量<u>血</u>压', '量血压'],
  ])('are found as they are read: %s', (_case, story, words) => {
    expect(plainText(story)).toBe(words)
  })

  it.each(['<script>let a = 1</script>', '<style>p { color: red }</style>', '<!-- 给编辑看的 -->'])(
    'are none of %s',
    (story) => {
      expect(plainText(`前文\n\n${story}\n\n后文`)).toBe('前文\n后文')
    },
  )
})

describe('the files that a story links to', () => {
  it.each([
    ['a link', '[报名表](/media/2026/11/a.docx "下载")', '/media/2026/11/a.docx'],
    ['a place in a file', '[第三页](/media/2026/11/a.pdf#page=3)', '/media/2026/11/a.pdf'],
    [
      'a link whose address stands elsewhere',
      '[表][t]\n\n[t]: /media/2026/11/a.xlsx',
      '/media/2026/11/a.xlsx',
    ],
    ['a link as HTML', '<a href="/media/2026/11/a.pdf">表</a>', '/media/2026/11/a.pdf'],
    ['a photo to look at as a whole', '[全景](/media/2026/11/a.jpg)', '/media/2026/11/a.jpg'],
  ])('are found: %s', (_case, story, address) => {
    expect(linkedMediaIn(`前文\n\n${story}`)).toEqual([address])
  })

  it.each(['![图](/media/2026/11/a.jpg)', '[别处](https://village.example/media/a.pdf)', '`/media/a.pdf`'])(
    'are none in %s',
    (story) => {
      expect(linkedMediaIn(story)).toEqual([])
    },
  )
})
