/** A text that somebody has typed and not saved. */
export interface UnsavedText {
  /** The login of its writer. */
  owner: string
  /** Tells a writer's texts apart: small letters, digits and dashes. */
  id: string
  /** ISO 8601. */
  at: string
  /** What the entry is filed under that it is about; nothing for one that has never been saved. */
  key?: string | undefined
  raw: string
  /** Plain JSON; the keeping room knows its shape. */
  facts: unknown
}

/** Texts that were typed and not saved, each writer's apart. They have no history: what is replaced or dropped is gone. */
export interface UnsavedTexts {
  /** Keeps a text in the place of the one that its writer kept under the same id before. */
  keep(text: UnsavedText): Promise<void>
  /** A writer's texts, newest first. */
  of(owner: string): Promise<UnsavedText[]>
  /** Everybody's, for what must not be taken away from under them. */
  all(): Promise<UnsavedText[]>
  find(owner: string, id: string): Promise<UnsavedText | undefined>
  drop(owner: string, ids: readonly string[]): Promise<void>
  /** Takes away what anybody wrote about an entry. */
  forget(key: string): Promise<void>
  /** Takes away what anybody wrote before a moment. */
  dropBefore(moment: Date): Promise<void>
}
