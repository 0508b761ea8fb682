import { readCountySettings } from '../../cms/gateway/settings.ts'
import { openReleaseMaker } from '../../src/release/open-release-maker.ts'
import { serveReleases } from '../../src/release/serve-releases.ts'
import { editorFolder } from './editor-folder.ts'

/** Makes releases for the gateway until it asks no more. */
export const serve = async (): Promise<void> => {
  const settings = readCountySettings()
  const maker = openReleaseMaker(settings, [editorFolder(settings)])
  await serveReleases(maker, settings, process.stdin, (line) => console.log(line))
}
