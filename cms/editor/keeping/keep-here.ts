import { showNotice } from '../notifications/shown.ts'
import { keepingWords } from '../words/keeping.ts'
import type { Copy } from './copies/copy.ts'
import { putOnDevice } from './copies/device-copies.ts'

let hasTold = false

/** Keeps a copy on this device. A browser that keeps nothing is told of once: the server goes on. @returns whether it is kept */
export const keepHere = (copy: Copy): Promise<boolean> =>
  putOnDevice(copy).then(
    () => true,
    () => {
      if (!hasTold) showNotice(keepingWords.deviceFails)
      hasTold = true
      return false
    },
  )
