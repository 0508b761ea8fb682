/** The `tel:` link of a number as editors write it; what follows 转 is said to a person, not dialled. */
export const telephoneLink = (phone: string): string =>
  `tel:${phone.replace(/转.*$/, '').replace(/[^\d+]/g, '')}`
