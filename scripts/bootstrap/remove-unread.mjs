import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The weights that share images and posters are set in (src/outputs/type/faces.ts); each of the others is 10 MB or more. */
const READ_WEIGHTS = {
  'noto-emoji': ['700Bold'],
  'noto-sans-sc': ['400Regular', '700Bold'],
  'noto-serif-sc': ['700Bold'],
}

/** @param {string} folder */
const namesIn = (folder) => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** @param {string} fonts */
const unreadWeights = (fonts) =>
  Object.entries(READ_WEIGHTS).flatMap(([family, read]) =>
    namesIn(join(fonts, family))
      .filter((name) => /^\d00[A-Z]/.test(name) && !read.includes(name))
      .map((name) => join(fonts, family, name)),
  )

/** @param {string} modules */
const mapsOfDecap = (modules) =>
  namesIn(modules)
    .filter((name) => name.startsWith('decap-cms-'))
    .map((name) => join(modules, name, 'dist'))
    .flatMap((dist) => namesIn(dist).map((name) => join(dist, name)))
    .filter((file) => file.endsWith('.map'))

/**
 * Removes what packages bring along and nothing here reads, a quarter of all that is installed: weights of the text
 * face, the copy of Node with its C headers from which the program in `node/bin` was linked, ready-made bundles of the
 * PDF reader, and the source maps of Decap's (ours is made of its modules).
 * @param {string} modules the folder of packages
 */
export const removeUnread = (modules) => {
  const copies = ['node/node_modules', '@cantoo/pdf-lib/dist'].map((path) => join(modules, path))
  const weights = unreadWeights(join(modules, '@expo-google-fonts'))
  for (const path of [...weights, ...copies, ...mapsOfDecap(modules)]) {
    rmSync(path, { recursive: true, force: true })
  }
}
