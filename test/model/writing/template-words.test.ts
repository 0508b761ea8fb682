import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import { templateWordProblems } from '../../../src/model/writing/template-words.ts'
import type { TemplateRow } from '../../../src/model/writing/writing-aids.ts'

const templates: TemplateRow[] = [
  {
    ...{ id: 'talk', label: '宣讲', collection: 'reports', categories: [] },
    story: '{月}月{日}日，在谁家院子里，谁来讲。\n\n## 听的人怎么说\n\n问了什么，怎么答的，记一问一答。',
  },
]
const problemsOf = (body: string, collection: 'reports' | 'notices' = 'reports') =>
  templateWordProblems(
    { collection, text: splitFrontMatter(`---\ntitle: 讲\n---\n\n${body}\n`), file: '一' },
    templates,
  )

describe('a story that was begun from a template', () => {
  it('says how much of it is still the template’s, whatever day was put in, and where the first of it stands', () => {
    const [found] = problemsOf(
      '11月8日，在谁家院子里，谁来讲。\n\n## 听的人怎么说\n\n问了什么，怎么答的，记一问一答。',
    )
    expect(found).toMatchObject({ code: 'template-words', severity: 'warning', field: 'body', line: 5 })
    expect(found?.message).toContain('还有 2 段')
  })

  it('is sound once everything is answered; headings may stay', () => {
    expect(problemsOf('11月8日，在王家院子里讲。\n\n## 听的人怎么说\n\n问水费，答了。')).toEqual([])
  })

  it('has nothing to do with templates of another kind', () => {
    expect(problemsOf('问了什么，怎么答的，记一问一答。', 'notices')).toEqual([])
  })
})
