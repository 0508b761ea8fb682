/** What every page of the portal runs once it stands: its look, its voice, and what keeps it for later. */
import { keepPages } from '../offline/client/keep-pages.ts'
import { startLookSwitch } from './look-switch.ts'
import { startReadAloud } from './read-aloud.ts'

// None of them is a reason for the others not to run.
for (const start of [startLookSwitch, startReadAloud, () => keepPages(import.meta.url)]) {
  try {
    start()
  } catch (reason) {
    console.error(reason)
  }
}
