import { type RunningGateway, startGateway } from '../../cms/gateway/main.ts'
import { releasesOf } from './releases-of.ts'
import type { Publishing } from '../../cms/gateway/publishing/create-publishing.ts'
import { keepTime } from '../../cms/gateway/publishing/keep-time.ts'
import { layOut, publishedDir } from '../../cms/gateway/publishing/lay-out.ts'
import { brokenOff, leftOutMessage } from '../../cms/gateway/publishing/outcome.ts'
import type { Settings } from '../../cms/gateway/settings.ts'
import { leftOutOfLive } from '../../src/release/client.ts'
import type { PrepareContent } from '../../src/release/contract.ts'
import { dueChange } from '../../src/release/plan/due-change.ts'
import { releaseState } from '../../src/release/plan/release-state.ts'
import { removeHalfMade } from '../../src/release/switch/prune.ts'
import { CannotStart } from '../terminal/cannot-start.ts'
import { checkFolders, checkGit } from './check-machine.ts'
import { onEnd } from './on-end.ts'

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

/** What the site has to leave out is told at every start until it is mended. */
const printLeftOut = ({ dataDir }: Settings) => {
  const message = leftOutMessage(leftOutOfLive(dataDir))
  if (message !== '') console.log(message)
}

/**
 * Serves portal and editor on this machine until a signal ends it, and builds the site first where that is needed.
 * @throws what `sentenceFor` puts into words
 */
export const serve = async (settings: Settings): Promise<void> => {
  checkGit()
  checkFolders(settings)
  const { dataDir, fixedNow } = settings
  const now = () => fixedNow ?? new Date()
  const prepare: PrepareContent = () => layOut(gateway.store, publishedDir(dataDir))
  const publishing = releasesOf(settings, prepare)
  const gateway = await startGateway(settings, publishing)
  closeAtEnd(gateway, publishing)
  // Only now: whoever holds the port is the only one who makes releases here.
  removeHalfMade(dataDir)
  const content = await prepare()
  const state = releaseState(settings, content, now())
  if (state === 'none') await buildFirst(publishing, gateway)
  if (isClosing) return
  keepTime(() => dueChange(dataDir, now()) ?? brokenOff(publishing.state().last), publishing)
  printAddresses(gateway)
  if (state === 'current') printLeftOut(settings)
  if (state === 'current') publishing.warm(content)
  if (state === 'stale') await buildBehind(publishing)
}
