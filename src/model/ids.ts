const ENTRY_ID = /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/

/** Whether a text can be an entry's id: ASCII and set once, `20261122-qsc-k3f9`. */
export const isEntryId = (text: string): boolean => ENTRY_ID.test(text)

const FORMER_ID = /^[\w-]{1,60}$/

/** Whether a text can be an id of earlier times: one part of an address, made by whatever rules held then. */
export const isFormerId = (text: string): boolean => FORMER_ID.test(text)
