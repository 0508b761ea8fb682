import { entryUrl } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import { entryById } from '../entries/entries.ts'

/** The one page of the county that the portal knows by its id. */
const HOW_TO_ORDER = 'how-to-order'

/** The way to the page 怎样点单; nothing where the county has none, or has taken it down. */
export const howToOrderUrl: () => string | undefined = question('how-to-order-url', () =>
  entryById('pages', HOW_TO_ORDER) ? entryUrl('pages', HOW_TO_ORDER) : undefined,
)
