/** The editor's own screens beside Decap's: each is a page of its own below `/admin/`, which Decap's code does not burden. */
export const screenNames = ['today', 'find', 'report', 'board', 'photos', 'bin'] as const
export type ScreenName = (typeof screenNames)[number]

/** Where a screen is. */
export const screenAddress = (name: ScreenName): string => `/admin/${name}/`
