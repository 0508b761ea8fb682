import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { ask } from '../gateway-client.ts'
import { dismissNotice, showNotice } from './shown.ts'
import { readableVersion } from './readable-version.ts'

interface Deleted {
  path: string
  /** The file as it was. */
  raw: string
}

/** After a deletion: offers to bring the entry back, as a draft, so that nothing gets onto the portal unseen. */
export function offerUndo({ path, raw }: Deleted): void {
  const entry = entryOfContentPath(path)
  if (entry === undefined) return
  const { collection, id: slug } = entry
  const [name = slug] = readableVersion(collection, raw)
  const bringBack = () => {
    dismissNotice()
    const options = {
      newEntry: true,
      collectionName: collection,
      useWorkflow: true,
      status: 'draft' as const,
    }
    ask('persistEntry', { dataFiles: [{ slug, path, raw }], assets: [], options }).then(
      () => {
        location.hash = `#/collections/${collection}/entries/${slug}`
        showNotice('已找回，现在是草稿。要回到网站上，请再送审、发布。')
      },
      (error: Error) => showNotice(`没有找回：${error.message}`, { label: '再试一次', onClick: bringBack }),
    )
  }
  showNotice(`已删除（${name}）。删错了可以马上撤销。`, { label: '撤销删除', onClick: bringBack })
}
