import { question } from '../edition/asking.ts'
import { entryById } from '../entries/entries.ts'

/** What a single page shows but its text. */
export interface SinglePageView {
  id: string
  title: string
  summary: string
}

/** What a single page shows (联系我们, 隐私说明 …); nothing when it is not on show. */
export const singlePageView: (id: string) => SinglePageView | undefined = question(
  'single-page',
  (id: string) => {
    const page = entryById('pages', id)
    return page && { id, title: page.data.title, summary: page.data.summary ?? page.data.title }
  },
)
