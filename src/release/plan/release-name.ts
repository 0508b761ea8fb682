import { beijingMoment } from '../../model/beijing-time.ts'

/** Named by the clock on the wall, not by the moment it is made for: two releases for the same day are still two. */
export const releaseName = (built: Date): string =>
  beijingMoment(built).replace(/\D/g, '') + built.toISOString().slice(17, 23).replace('.', '')
