/** The system's code of an error: ENOENT, ENOSPC; nothing when it has none. */
export const codeOf = (reason: unknown): unknown =>
  reason instanceof Error && 'code' in reason ? reason.code : undefined
