import { readCountySettings } from '../../cms/gateway/settings.ts'
import { portalAddress, siteSettings } from '../../src/library/site/site.ts'
import type { ReleaseSettings } from '../../src/release/settings.ts'
import { openEditions } from '../../src/release/made/read-edition.ts'
import { liveFolder } from '../../src/release/switch/live-release.ts'
import { withContent } from '../build/build.ts'
import { contentProblems } from '../check/content-problems.ts'
import { CannotStart } from '../terminal/cannot-start.ts'
import { typedOptions } from '../terminal/arguments.ts'
import { orSentence } from '../terminal/or-sentence.ts'
import { stillColumns } from './columns.ts'
import { deadLinks, photosWithoutAlt } from './dead-links.ts'
import { entryFindings } from './entries.ts'
import type { Finding } from './finding.ts'
import { findingsInWords } from './finding.ts'
import { readRelease } from './release-pages.ts'
import { footFindings } from './settings.ts'
import { whereWritten } from './where-written.ts'

/** What the content says of the site as a whole, at this moment. */
const fromContent = async (settings: ReleaseSettings) => {
  const { edition, isWhole } = await openEditions()(settings, new Date())
  if (!isWhole)
    throw new CannotStart(
      '门户设置或词表读不出来，先执行 npm run check:content 看问题。\nThe settings or word lists cannot be read: npm run check:content',
    )
  return edition.ask(() => ({
    home: portalAddress(),
    findings: [...stillColumns(), ...footFindings(siteSettings())],
  }))
}

/** Checks what is published and the release that is live, as an inspection would. @returns the exit code */
export const checkSite = (): Promise<number> =>
  orSentence(async () => {
    typedOptions('npm run check-site', {})
    const settings = await withContent(readCountySettings())
    const folder = liveFolder(settings.dataDir)
    if (folder === undefined)
      throw new CannotStart('先要有一个网站：npm run build。\nThere is no release yet: npm run build')
    const { home, findings } = await fromContent(settings)
    const release = readRelease(folder)
    const found: Finding[] = [
      ...findings,
      ...entryFindings(contentProblems(settings.contentDir, { warnings: true })),
      ...deadLinks(release, home, whereWritten(settings.contentDir)),
      ...photosWithoutAlt(release),
    ]
    for (const line of findingsInWords(found)) console.log(line)
    const toMend = found.filter(({ mustMend }) => mustMend).length
    console.log(
      `体检完了：${release.pages.length}个网页，要改${toMend}处，提醒${found.length - toMend}处。/ ${release.pages.length} pages, ${toMend} to mend.`,
    )
    return toMend === 0 ? 0 : 1
  })
