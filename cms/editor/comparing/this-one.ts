import { collections, isCollectionName } from '../../../src/model/collections.ts'

/** What a text is called in a sentence about it: 这一篇, 这一场; 这一份 where it is no entry. */
export const thisOne = (collection: string): string =>
  `这一${isCollectionName(collection) ? collections[collection].unit : '份'}`
