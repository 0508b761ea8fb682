import { childrenOf } from './numbers/definitions.ts'
import { allNamed } from './word-parts.ts'

const OFF = /^(?:0|false|off)$/

const isHidden = (run: Element): boolean => {
  const looks = childrenOf(run, 'w:rPr')[0]
  const hiding = looks && childrenOf(looks, 'w:vanish')[0]
  return hiding !== undefined && !OFF.test(hiding.getAttribute('w:val') ?? '')
}

/** Takes out what is set as hidden: remarks for colleagues, which Word shows nobody and the portal would show everybody. */
export const dropHidden = (story: Document): void => {
  for (const run of allNamed(story, 'w:r').filter(isHidden)) run.parentNode?.removeChild(run)
}
