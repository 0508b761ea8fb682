import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The weights that share images are set in (src/outputs/share-image/type/faces.ts); each of the others is 10 MB. */
const READ_WEIGHTS = ['400Regular', '700Bold']

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
  namesIn(fonts).flatMap((family) =>
    namesIn(join(fonts, family))
      .filter((name) => /^\d00[A-Z]/.test(name) && !READ_WEIGHTS.includes(name))
      .map((name) => join(fonts, family, name)),
  )

/**
 * Removes what packages bring along and nothing here reads, a fifth of all that is installed: weights of the text face,
 * and the copy of Node with its C headers from which the program in `node/bin` was linked.
 * @param {string} modules the folder of packages
 */
export const removeUnread = (modules) => {
  const unread = [...unreadWeights(join(modules, '@expo-google-fonts')), join(modules, 'node/node_modules')]
  for (const path of unread) rmSync(path, { recursive: true, force: true })
}
