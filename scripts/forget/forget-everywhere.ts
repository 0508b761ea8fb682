import type { z } from 'zod'
import { openContentStore } from '../../cms/gateway/content-store/content-store.ts'
import type { ContentStore } from '../../cms/gateway/content-store/contract.ts'
import { CountyInUse } from '../../cms/gateway/content-store/outcomes.ts'
import { hasCounty } from '../../cms/gateway/content-store/repository.ts'
import { openDesk } from '../../cms/gateway/desk/desk.ts'
import { printsNothing } from '../../cms/gateway/desk/poster-printer.ts'
import { forget } from '../../cms/gateway/documents/forget.ts'
import { takeInUpload } from '../../cms/gateway/media/take-in-upload.ts'
import { oneDesk } from '../../cms/gateway/persons/session.ts'
import { layOut, publishedDir } from '../../cms/gateway/publishing/lay-out.ts'
import { Refusal } from '../../cms/gateway/refusals/refusal.ts'
import type { Settings } from '../../cms/gateway/settings.ts'
import { ACTIONS_ADDRESS, actions } from '../../cms/protocol/actions.ts'
import { refusal } from '../../cms/protocol/errors.ts'
import { CannotStart } from '../terminal/cannot-start.ts'
import { openPreviewer } from '../../src/release/client.ts'
import { releasesOf } from '../start/releases-of.ts'
import type { NamedEntry } from './entry-named.ts'

/** What went, and what stays. */
export type Forgotten = z.output<typeof actions.forget.answer>

/**
 * Takes an entry back for good. A program that runs on the county is asked to; without one it is done here, under the
 * county's lock. @throws CannotStart with the sentence that refuses it
 */
export const forgetEverywhere = async (settings: Settings, entry: NamedEntry): Promise<Forgotten> => {
  if (!hasCounty(settings.countyDir)) {
    throw new CannotStart(
      `${settings.countyDir} 里没有内容库，没有什么可删的。\nThere is no county in ${settings.countyDir}.`,
    )
  }
  const store = await openContentStore(settings).catch(addressOfOther)
  return actions.forget.answer.parse(
    await (typeof store === 'string' ? askRunning(store, entry) : forgetHere(settings, store, entry)),
  )
}

const addressOfOther = (reason: unknown) => {
  if (reason instanceof CountyInUse && reason.address !== undefined) return reason.address
  throw reason
}

const askRunning = async (address: string, params: NamedEntry): Promise<unknown> => {
  const { origin } = new URL(address)
  console.log(`正由运行中的程序 ${origin} 处理…… / Asking the running program at ${origin} …`)
  const answer = await fetch(new URL(ACTIONS_ADDRESS, address), {
    method: 'POST',
    // The gateway lets changes through only from its own pages.
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'forget', params }),
  })
  const told: unknown = await answer.json()
  if (!answer.ok) throw refused(refusal.safeParse(told).data?.error ?? String(answer.status))
  return told
}

const forgetHere = async (settings: Settings, store: ContentStore, params: NamedEntry) => {
  const publishing = releasesOf(settings, () => layOut(store, publishedDir(settings.dataDir)))
  try {
    const person = await oneDesk(settings.deskName).personOf(new Request('http://localhost'))
    if (!person) throw new Error('nobody sits at the desk')
    return await forget.run(
      openDesk({
        store,
        publishing,
        previewer: openPreviewer(settings),
        posterPrinter: printsNothing,
        takeInUpload,
      }),
      params,
      person,
    )
  } catch (reason) {
    throw reason instanceof Refusal ? refused(reason.message) : reason
  } finally {
    await publishing.close()
    store.close()
  }
}

const refused = (sentence: string) => new CannotStart(`${sentence}\nNothing was removed.`)
