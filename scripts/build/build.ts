import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleEditor } from '../../cms/editor/bundle/bundle-editor.ts'
import { makeRelease } from '../../src/release/make-release.ts'
import type { ReleaseSettings } from '../../src/release/settings.ts'
import { readReleaseSettings, WrongSettings } from '../../src/release/settings.ts'
import { toGateway, toTerminal } from './tell.ts'

/** The editor is made of the program alone, so it is kept with the program and not with a county's data. */
const editorOf = ({ programDir }: ReleaseSettings) => ({
  at: 'admin',
  make: () => bundleEditor({ cacheDir: join(programDir, 'node_modules/.cache/cunkou') }),
})

const settingsOrSentence = (): ReleaseSettings | undefined => {
  try {
    return readReleaseSettings()
  } catch (reason) {
    if (!(reason instanceof WrongSettings)) throw reason
    console.error(reason.message)
    return undefined
  }
}

/** Makes one release as the command line asks for it. @returns the exit code */
export const build = async (): Promise<number> => {
  const { values } = parseArgs({ options: { progress: { type: 'string' } } })
  const tell = values.progress === 'json' ? toGateway : toTerminal
  const settings = settingsOrSentence()
  if (settings === undefined) return 1
  const result = await makeRelease({ settings, extraFolders: [editorOf(settings)], report: tell.progress })
  tell.result(result)
  return result.ok ? 0 : 1
}
