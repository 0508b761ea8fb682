/** A named way to another page, as pages carry it in their props. */
export interface Link {
  label: string
  href: string
}

/** A way with the number of entries behind it. */
export interface CountedLink extends Link {
  count: number
}
