import { join } from 'node:path'
import { type RunningGateway, startGateway } from '../../cms/gateway/main.ts'
import type { RunBuild } from '../../cms/gateway/publishing/build-result.ts'
import { createPublishing, type Publishing } from '../../cms/gateway/publishing/create-publishing.ts'
import { keepTime } from '../../cms/gateway/publishing/keep-time.ts'
import { removeHalfMade } from '../../cms/gateway/publishing/live-release.ts'
import { runBuildScript } from '../../cms/gateway/publishing/run-build-script.ts'
import type { Settings } from '../../cms/gateway/settings.ts'
import { CannotStart } from './cannot-start.ts'
import { checkFolders, checkGit } from './check-machine.ts'
import { onEnd } from './on-end.ts'
import { printingSteps } from './print-steps.ts'
import { releaseState } from './release-state.ts'

const fixedNow = process.env['CUNKOU_NOW']
const now = () => (fixedNow === undefined ? new Date() : new Date(fixedNow))

/** Once the program is told to stop, nothing is reported as failed. */
let isClosing = false

const closeAtEnd = (gateway: RunningGateway, publishing: Publishing) =>
  onEnd(() => {
    isClosing = true
    return Promise.all([gateway.close(), publishing.close()])
  })

const buildFirst = async (publishing: Publishing, { address }: RunningGateway) => {
  console.log(`正在生成网站，进度也可以在 ${address} 看到。/ Building the site…`)
  const outcome = await publishing.request()
  if (!outcome.ok && !isClosing) throw new CannotStart(`${outcome.message}\nThe site could not be built.`)
  if (outcome.ok) console.log(outcome.message)
}

/** The site is up already; whoever sits at the terminal still learns how the rebuild ended. */
const buildBehind = async (publishing: Publishing) => {
  console.log(
    '内容或程序有变化，正在后台重新生成网站。/ Something has changed; rebuilding behind the running site.',
  )
  const { message } = await publishing.request()
  if (!isClosing) console.log(message)
}

const printAddresses = ({ address }: RunningGateway) =>
  console.log(`
村口已经开门 / Cunkou is running
  网站 / portal  ${address}
  编辑 / editor  ${address}admin/
按 Ctrl-C 关闭 / Ctrl-C stops it
`)

/**
 * Serves portal and editor on this machine until a signal ends it, and builds the site first where that is needed.
 * @throws what `sentenceFor` puts into words
 */
export const serve = async (settings: Settings): Promise<void> => {
  checkGit()
  checkFolders(settings)
  const contentDir = join(settings.dataDir, 'published')
  const runBuild: RunBuild = async (onStep, signal) => {
    await gateway.store.checkOut(contentDir)
    return runBuildScript({ ...settings, contentDir })(onStep, signal)
  }
  const publishing = createPublishing({ settings, runBuild: printingSteps(runBuild) })
  const gateway = await startGateway(settings, publishing)
  closeAtEnd(gateway, publishing)
  // Only now: whoever holds the port is the only one who makes releases here.
  removeHalfMade(settings.dataDir)
  await gateway.store.checkOut(contentDir)
  const state = releaseState({ ...settings, contentDir }, now())
  if (state === 'none') await buildFirst(publishing, gateway)
  if (isClosing) return
  keepTime(settings.dataDir, publishing, now)
  printAddresses(gateway)
  if (state === 'stale') await buildBehind(publishing)
}
