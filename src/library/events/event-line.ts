/** One time an event takes place, as lists on other pages show it. */
export interface EventLine {
  href: string
  title: string
  /** Beijing moment of this occurrence, `YYYY-MM-DDTHH:mm`. */
  starts: string
  ends?: string | undefined
  place: string
  station?: string | undefined
  /** Said instead of nothing when it does not go as planned: 取消, 延期. */
  status?: string | undefined
  /** It does not take place at this time: cancelled or postponed. */
  isOff?: boolean | undefined
}
