/** The word lists that a county keeps as data, in the order the CMS lists them. */
export const vocabularyIds = [
  'categories',
  'practiceForms',
  'serviceForms',
  'audiences',
  'platforms',
  'stationLevels',
  'hostTypes',
  'honourLevels',
  'honourClasses',
  'projectClasses',
  'needs',
  'standards',
  'festivals',
  'rules',
  'templates',
  'setPieces',
  'boards',
] as const

export type VocabularyId = (typeof vocabularyIds)[number]
