import { entryUrl } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import { published } from '../entries/entries.ts'

/** A way from the foot of every page to a single page. */
export interface FooterPage {
  label: string
  href: string
}

/** 单页 in the order the county gave them: 联系我们, 怎样点单, 隐私说明 … */
export const footerPages: () => FooterPage[] = question('footer-pages', () =>
  published('pages')
    .toSorted((a, b) => (a.data.order ?? 999) - (b.data.order ?? 999))
    .map(({ id, data }) => ({ label: data.title, href: entryUrl('pages', id) })),
)
