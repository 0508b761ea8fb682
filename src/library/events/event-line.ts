/** One time an event takes place, as lists on other pages show it. */
export interface EventLine {
  href: string
  title: string
  /** The Beijing day it is listed under: that of its list, else its first, or today while it goes on. */
  day: string
  /** When, in words; in a list of days only what that day has to say. */
  time: string
  place: string
  station?: string | undefined
  stationId?: string | undefined
  /** Said when it does not go as planned: 取消, 延期到12月5日 15:00, 原定11月21日. */
  status?: string | undefined
  /** It does not take place at this time: cancelled or postponed. */
  isOff?: boolean | undefined
}
