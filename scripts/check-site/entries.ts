import type { Problem } from '../../src/model/problems.ts'
import type { Finding } from './finding.ts'

/** The words for a photo of a story; those for photos in fields are a field that must not be empty. */
const PHOTO_WORDS = 'no-photo-text'

const placeOf = ({ file, line, label }: Problem): string =>
  [file, line && ` 第${line}行`, label && `，“${label}”`].filter(Boolean).join('')

/**
 * What is wrong with entries, by the content model: what keeps an entry off the portal, and photos that nothing is said of.
 * @param problems all of them, warnings included
 */
export const entryFindings = (problems: readonly Problem[]): Finding[] =>
  problems
    .filter(({ code, severity }) => severity === 'error' || code === PHOTO_WORDS)
    .map((found) => ({ mustMend: true, where: placeOf(found), what: found.message, fix: found.fix }))
