/** The controls that are ours, by the name the configuration calls them. */
export const ownWidgets = [
  'string',
  'text',
  'lines',
  'day',
  'moment',
  'amount',
  'choice',
  'choices',
  'entry',
  'entries',
  'photo',
  'photos',
  'attachment',
  'group',
  'more',
  'story',
  'near',
] as const

/** One of ours. */
export type OwnWidget = (typeof ownWidgets)[number]
/** Everything a field may be shown by; the last three are Decap's. */
export type WidgetName = OwnWidget | 'boolean' | 'list' | 'hidden'
