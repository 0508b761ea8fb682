const ENTRY_ID = /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/

/** Whether a text can be an entry's id: ASCII and set once, `20261122-qsc-k3f9`. */
export const isEntryId = (text: string): boolean => ENTRY_ID.test(text)
