import { movedAddresses } from '../../library/rendering/moved.ts'
import { urls } from '../../model/addresses.ts'

/** The addresses that are no page of their own: old ids that lead on, and the search page. */
export const hiddenPages = (): string[] => [urls.search, ...movedAddresses()]
