/** The code by which the operating system tells why something failed, `ENOENT`; nothing for a failure of another kind. */
export const codeOf = (reason: unknown): string | undefined =>
  reason instanceof Error && 'code' in reason ? String(reason.code) : undefined
