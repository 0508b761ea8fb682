import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { adoptions, openAdopted } from '../../support/adoptions.ts'
import { commitByHand, git, key, publish, report, smallCounty } from '../../support/county.ts'
import { EARLIER, earlierCheckout } from '../../support/earlier-checkout.ts'

const { known, adopt } = adoptions()
const expectedFiles = Object.keys(smallCounty).toSorted()
const everythingIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted().join('\n')

describe('a checkout in which the earlier version published', () => {
  it('comes with its content at the top and the history of that alone', async () => {
    const source = known(earlierCheckout())
    const before = everythingIn(source)
    const { files, versions, left, countyDir } = await adopt(source)
    expect(files).toEqual([...expectedFiles, `reports/2026/${EARLIER.published}.md`].toSorted())
    expect(versions).toBe(2)
    expect(left).toEqual({ branches: ['colleague'], links: [] })
    expect(git(join(countyDir, 'content.git'), 'log', '--format=%an %s', 'main').trim().split('\n')).toEqual([
      '技术员 发布活动报道',
      '技术员 the county',
    ])
    expect(git(join(countyDir, 'content.git'), 'log', '-1', '--format=%ai', 'main')).toBe(
      git(source, 'log', '-1', '--format=%ai', 'main'),
    )
    // The program's own files are in no object of the county.
    expect(git(join(countyDir, 'content.git'), 'rev-list', '--all', '--objects')).not.toContain('program.ts')
    expect(everythingIn(source)).toBe(before)
  })

  it.each(['', 'content'])(
    'comes with drafts, statuses, remarks, trail and uploads (named: “%s”)',
    async (folder) => {
      const { drafts, uploads, countyDir } = await adopt(join(known(earlierCheckout()), folder))
      expect({ drafts, uploads }).toEqual({ drafts: 1, uploads: 1 })
      const { ask, close, ...gateway } = await openAdopted(countyDir)
      const draft = key(EARLIER.draft)
      expect((await ask('unpublishedEntry', draft)).json).toMatchObject({
        status: 'pending_review',
        pullRequestAuthor: '陈禾',
      })
      expect((await ask('getNotes', draft)).json['notes']).toMatchObject([{ content: EARLIER.remark }])
      const { versions, trail } = (await ask('entryHistory', draft)).json
      expect(versions).toMatchObject([{ message: '保存活动报道' }, { message: '保存活动报道' }])
      expect(trail).toMatchObject([{ did: 'saved' }, { did: 'moved', status: 'pending_review' }])
      const published = (await ask('entryHistory', key(EARLIER.published))).json
      expect(published['trail']).toMatchObject([{ did: 'saved' }, { did: 'published' }])
      expect((await ask('getMediaFile', { path: `content/${EARLIER.upload}` })).json).toMatchObject({
        size: 5,
      })
      expect((await publish({ ask }, EARLIER.draft)).status).toBe(200)
      expect(gateway.releases()).toBe(1)
      close()
    },
  )

  it('comes with a draft whose approval no longer fits its text as a draft to be reviewed again', async () => {
    const source = known(earlierCheckout())
    git(source, 'switch', '-q', `cms/${EARLIER.keys.draft}`)
    writeFileSync(
      join(source, `content/reports/2026/${EARLIER.draft}.md`),
      report(EARLIER.draft, { title: '后改的' }),
    )
    commitByHand(source, 'by hand, after the approval')
    git(source, 'switch', '-q', 'main')
    const { countyDir } = await adopt(source)
    const { ask, close } = await openAdopted(countyDir)
    expect((await ask('unpublishedEntry', key(EARLIER.draft))).json).toMatchObject({ status: 'draft' })
    close()
  })
})
