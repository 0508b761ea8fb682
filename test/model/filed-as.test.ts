import { describe, expect, it } from 'vitest'
import { filedAs } from '../../src/model/filed-as.ts'

const id = '20261019-qsc-w2m4'
const inReports = (path: string) => filedAs('reports', `content/reports/${path}`)

describe('a file among the entries', () => {
  it.each([
    ['in the folder of another year', `2025/${id}.md`],
    ['without a year', `${id}.md`],
    ['in a folder of its own', `2026/${id}.md/${id}.md`],
  ])('%s is told with where it lies and where it belongs', (_, path) => {
    const file = `content/reports/${path}`
    expect(inReports(path)).toMatchObject({ problem: { code: 'wrong-folder', file } })
    expect(inReports(path)).toMatchObject({
      problem: { fix: expect.stringContaining(`content/reports/2026/${id}.md`) as string },
    })
  })

  it.each([
    `${id} - 副本.md`,
    `${id} (1).md`,
    `${id}.MD`,
    `${id}.markdown`,
    `${id.toUpperCase()}.md`,
    '重阳.md',
    '灯笼🏮.md',
    '一行\n两行.md',
    '100%25.md',
    '%zz.md',
    `${'a'.repeat(300)}.md`,
    '-.md',
  ])('whose name no address can have is told: %j', (name) => {
    const file = `content/reports/2026/${name}`
    expect(inReports(`2026/${name}`)).toMatchObject({ problem: { code: 'not-an-entry-name', file } })
  })

  it.each(['README.md', 'readme.markdown', '._x.md', '.DS_Store', `~$${id}.md`, 'Thumbs.db', `${id}.docx`])(
    'that nobody means as an entry is left alone: %s',
    (name) => expect(inReports(`2026/${name}`)).toBeUndefined(),
  )

  it('in its right place is an entry', () => {
    expect(inReports(`2026/${id}.md`)).toEqual({ id })
    expect(filedAs('stations', 'content/stations/heping-cun.md')).toEqual({ id: 'heping-cun' })
  })
})
