import type { Device } from '../../protocol/keeping.ts'

const KEY = 'cunkou.device'

const KINDS: readonly [RegExp, string][] = [
  [/iPad/, '苹果平板'],
  [/iPhone/, '苹果手机'],
  [/Android.*Mobile/, '安卓手机'],
  [/Android/, '安卓平板'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
]

/** What a browser's machine is called, as a person would: 安卓手机（微信）. */
export const deviceNameOf = (userAgent: string): string => {
  const kind = KINDS.find(([sign]) => sign.test(userAgent))?.[1] ?? '电脑'
  return /MicroMessenger/.test(userAgent) ? `${kind}（微信）` : kind
}

let known: Device | undefined

/** This browser: the same id as long as it keeps anything, so that it can tell its own texts from those of another. */
export const thisDevice = (): Device =>
  (known ??= { id: rememberedId(), name: deviceNameOf(navigator.userAgent) })

const rememberedId = () => {
  const fresh = freshId()
  try {
    const id = localStorage.getItem(KEY) ?? fresh
    localStorage.setItem(KEY, id)
    return id
  } catch {
    // A browser that keeps nothing is another one each time.
    return fresh
  }
}

/** A name that nobody else makes. Without `crypto.randomUUID`, which a plain http address does not have. */
export const freshId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
