import { createStore, del, entries, set } from 'idb-keyval'
import { DAY_IN_MS } from '../../../../src/model/beijing-time.ts'
import { UNSAVED_KEPT_IN_DAYS } from '../../../protocol/keeping.ts'
import type { Copy } from './copy.ts'

/** Written at once when a page goes, when the large store may not be waited for. */
const LEAVING = 'cunkou.leaving.'

let opened: ReturnType<typeof createStore> | undefined
const store = () => (opened ??= createStore('cunkou-unsaved', 'texts'))

/** Keeps a copy in the place of the one before of the same id. Rejects where the browser keeps nothing. */
export const putOnDevice = async (copy: Copy): Promise<void> => set(copy.id, copy, store())

/** Keeps a copy before the page is gone. @returns whether it could */
export const putOnDeviceAtOnce = (copy: Copy): boolean => {
  try {
    localStorage.setItem(`${LEAVING}${copy.id}`, JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

/** Takes copies away; what cannot be taken away is offered once more, which is no harm. */
export const dropFromDevice = async (ids: readonly string[]): Promise<void> => {
  for (const id of ids) forgetLeaving(id)
  await Promise.all(ids.map((id) => del(id, store()))).catch(() => undefined)
}

/** The copies of one person on this device, newest first; none where the browser keeps nothing. */
export const copiesOnDevice = async (owner: string): Promise<Copy[]> => {
  await takeInLeft().catch(() => undefined)
  const all = await entries<string, Copy>(store()).catch(() => [])
  const copies = [...all.map(([, copy]) => copy), ...leftCopies()]
  const [old, present] = [copies.filter(isOld), copies.filter((copy) => !isOld(copy))]
  void dropFromDevice(old.map(({ id }) => id))
  return present
    .filter((copy) => copy.owner === owner)
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

const isOld = ({ at }: Copy) => Date.parse(at) < Date.now() - UNSAVED_KEPT_IN_DAYS * DAY_IN_MS

/** What pages left behind in a hurry goes where the rest is, unless that is newer. */
const takeInLeft = async () => {
  const left = leftCopies()
  if (left.length === 0) return
  const known = new Map(await entries<string, Copy>(store()))
  for (const copy of left) {
    const before = known.get(copy.id)
    if (before === undefined || before.at < copy.at) await putOnDevice(copy)
    forgetLeaving(copy.id)
  }
}

const leftCopies = (): Copy[] => {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(LEAVING))
    return keys.map((key) => JSON.parse(localStorage.getItem(key) ?? '') as Copy)
  } catch {
    return []
  }
}

const forgetLeaving = (id: string) => {
  try {
    localStorage.removeItem(`${LEAVING}${id}`)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
