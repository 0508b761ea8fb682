import { createStore, del, set, values } from 'idb-keyval'
import type { Upload } from './upload.ts'

/** Where files that have not arrived outlive a reload of the page. */
export interface KeptUploads {
  keep: (upload: Upload) => Promise<void>
  forget: (key: string) => Promise<void>
  /** Those of one field, in the order in which they were chosen. */
  of: (place: string) => Promise<Upload[]>
}

/**
 * On this device. Where it keeps nothing (a private window, a full disk) files travel all the same, only a reload
 * loses what has not arrived.
 */
export const onThisDevice = (): KeptUploads => {
  let store: ReturnType<typeof createStore> | undefined
  const opened = () => (store ??= createStore('cunkou-uploads', 'uploads'))
  return {
    keep: async (upload) => set(upload.key, upload, opened()).catch(() => undefined),
    forget: async (key) => del(key, opened()).catch(() => undefined),
    async of(place) {
      const all = await values<Upload>(opened()).catch((): Upload[] => [])
      return all.filter((upload) => upload.place === place).toSorted((a, b) => (a.key < b.key ? -1 : 1))
    },
  }
}
