import { hasCounty } from '../../cms/gateway/content-store/repository.ts'
import { layOut, publishedByHandDir } from '../../cms/gateway/publishing/lay-out.ts'
import type { CountySettings } from '../../cms/gateway/settings.ts'
import { readCountySettings } from '../../cms/gateway/settings.ts'
import { openReleaseMaker } from '../../src/release/open-release-maker.ts'
import type { ReleaseSettings } from '../../src/release/settings.ts'
import { typedOptions } from '../terminal/arguments.ts'
import { orSentence } from '../terminal/or-sentence.ts'
import { editorFolder } from './editor-folder.ts'
import { toPrograms, toTerminal } from './tell.ts'

/** A folder that was named; else what the county has published; else the sample county. */
export const withContent = async (settings: CountySettings): Promise<ReleaseSettings> => {
  const { countyDir, contentDir, dataDir, isContentDirTold } = settings
  if (isContentDirTold) return settings
  if (!hasCounty(countyDir)) {
    console.log(
      `还没有本县的内容库，用示例县 ${contentDir} 生成。/ No county yet: building the sample county ${contentDir}.`,
    )
    return settings
  }
  console.log(`用 ${countyDir} 里已发布的内容生成。/ Building what is published in ${countyDir}.`)
  // Loaded only here: a release of the running program has its content laid out already.
  const { openPublished } = await import('../../cms/gateway/content-store/content-store.ts')
  const published = await openPublished(countyDir)
  try {
    const { version, contentDir: laidOut } = await layOut(published, publishedByHandDir(dataDir))
    return { ...settings, contentDir: laidOut, contentVersion: version }
  } finally {
    published.close()
  }
}

/** Makes one release as the command line asks for it. @returns the exit code */
export const build = (): Promise<number> =>
  orSentence(async () => {
    const { values } = typedOptions('npm run build -- [--progress json]', {
      options: { progress: { type: 'string' } },
    })
    const tell = values.progress === 'json' ? toPrograms : toTerminal
    const settings = await withContent(readCountySettings())
    const maker = openReleaseMaker(settings, [editorFolder(settings)])
    const result = await maker.make({ settings, report: tell.progress })
    tell.result(result)
    await maker.prepare()
    await maker.close()
    return result.ok ? 0 : 1
  })
