import { hash } from 'node:crypto'

/**
 * Runs in the page, which stands in a frame without the portal's origin: nobody outside can ask it how far it is
 * scrolled. It says so itself, goes where it is told, and leads nowhere.
 */
export const placeKeeper = `
const say = (said) => parent.postMessage(said, '*')
addEventListener('scroll', () => say({ place: scrollY }))
addEventListener('message', ({ source, data }) => {
  if (source !== parent) return
  scrollTo({ top: data.place, behavior: 'instant' })
  say({ isInPlace: true })
})
addEventListener('click', (event) => {
  if (event.target.closest('a, button')) event.preventDefault()
})
say({ isReady: true })
`

/** The only script that may run in a preview, as a content security policy names it. */
export const PREVIEW_SCRIPT_SOURCE = `'sha256-${hash('sha256', placeKeeper, 'base64')}'`
