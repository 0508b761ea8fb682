/** Finds a browser on this machine that prints without a window. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where browsers lie that are on no PATH; every Windows since 10 has the first. */
const usualPlaces = [
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a search for a browser goes by. */
interface Machine {
  CHROMIUM_PATH?: string | undefined
  PATH?: string | undefined
}

/** A Chromium, Chrome or Edge of this machine: the one that is named, Debian's, or whatever stands on the PATH. */
export const installedChromium = ({ CHROMIUM_PATH, PATH }: Machine = process.env): string | undefined => {
  if (CHROMIUM_PATH) return isProgram(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined
  const onPath = (PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return ['/usr/bin/chromium', ...onPath, ...usualPlaces].find(isProgram)
}
