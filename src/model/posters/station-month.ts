/** The id of a station's month in addresses: `2026-12-qingshi-cun`. */
export const stationInMonth = (id: string, month: string): string => `${month}-${id}`
