/** A station on the sheet, in units of it. */
export interface MapDot {
  name: string
  href: string
  x: number
  y: number
  /** The county's centre and the townships' 所 are drawn larger and named. */
  isSeat: boolean
}
