import { beijingDay, beijingMoment } from '../../model/beijing-time.ts'
import { readBuildSettings } from '../../model/settings.ts'

const settings = readBuildSettings(process.env)

/** The folder with the entries, absolute. */
export const contentDir = settings.contentDir

/** Overrides the address in `site.yml`. */
export const { baseUrl } = settings

/** The Beijing day this release is made for. */
export const today = (): string => beijingDay(settings.now)

/** The Beijing moment this release is made at; entries appear and expire by it. */
export const thisMoment = (): string => beijingMoment(settings.now)
