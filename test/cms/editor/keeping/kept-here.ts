import type { Page } from 'playwright-core'

/** The summary in the copy that this device keeps; the page has said before that there is one. */
export const keptHere = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await result(indexedDB.open('cunkou-unsaved'))
    const [copy] = await result<{ raw: string }[]>(
      database.transaction('texts').objectStore('texts').getAll(),
    )
    database.close()
    return /^summary: (.*)$/m.exec(copy?.raw ?? '')?.[1]?.replace(/^(['"])(.*)\1$/, '$2') ?? ''
  })
