/** The kinds of entry that editors write through the CMS, in the order the form lists them. */
export const collectionNames = [
  'reports',
  'events',
  'good-people',
  'projects',
  'stations',
  'notices',
  'pages',
] as const

export type CollectionName = (typeof collectionNames)[number]
