import type { Day } from './day.ts'
import { breaksOff } from './trouble/cut-lines.ts'
import { meetsOthers } from './trouble/others.ts'
import { slipsUp } from './trouble/slips.ts'

/** A day on which everything goes wrong, and nothing is lost. */
export const trouble: Day = {
  name: 'trouble',
  about:
    'the gateway killed and the tab crashed while typing, two people in one text, signed out, an upload broken off, files that are none, a story pasted twice, Back in the form, a publish that fails',
  // The gateway is gone, the line is cut, or nobody is signed in: the browser says so by itself.
  meant: /net::ERR_|responded with a status of 401/,
  async spend(desk) {
    await breaksOff(desk)
    await meetsOthers(desk)
    await slipsUp(desk)
  },
}
