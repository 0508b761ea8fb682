import type { Day } from './day.ts'
import type { Desk } from './desk.ts'
import { beginsTheMorning } from './routine/morning.ts'
import { mendsAndFinds } from './routine/mending.ts'
import { bringsIn } from './routine/bringing-in.ts'
import { takesBack } from './routine/taking-back.ts'

/** A day like any other of somebody who knows the desk. */
export const routine: Day = {
  name: 'routine',
  about:
    'what is due, the board, 改错字, a word list, search by pinyin, a photo used again, a file of Word, a page withdrawn, a draft brought back, a report from the phone’s screen',
  async spend(desk: Desk) {
    await beginsTheMorning(desk)
    await mendsAndFinds(desk)
    await bringsIn(desk)
    await takesBack(desk)
  },
}
