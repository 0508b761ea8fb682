/**
 * Stretches of days as they are kept: `2026-12-17`, `2026-12-24/2026-12-31`, `12-24/12-31`. Apart from how they are read,
 * for the search's page asks it of old engines, too.
 */

/** Whether a day of a stretch names its year. */
export const isFull = (day: string): boolean => day.length === 10

const holds = (stretch: string, day: string): boolean => {
  const [from = '', to = from] = stretch.split('/')
  const written = isFull(from) ? day : day.slice(5)
  // Without years a stretch may go over the turn of the year: 12-30/01-02.
  return from <= to ? from <= written && written <= to : written >= from || written <= to
}

/** The stretches in the value of a field of days, whose lines may hold several. */
export const stretchesIn = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(','))

/** Whether a day `YYYY-MM-DD` is one of those in the value of a field of days. */
export const isAmong = (lines: readonly string[], day: string): boolean =>
  stretchesIn(lines).some((stretch) => holds(stretch, day))

/** Whether a stretch names no year. */
export const isWithoutYear = (stretch: string): boolean => !isFull(stretch.split('/')[0] ?? '')
