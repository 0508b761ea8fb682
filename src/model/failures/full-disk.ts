const CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT']

/** As libraries and other processes pass it on, who have no code for it: sharp, git, Pagefind, what a thread threw. */
const IN_WORDS = /\b(?:ENOSPC|EDQUOT)\b|No space left on device|Disk quota exceeded/i

/** Whether something failed because the disk is full, or because it did somewhere below; a quota is a disk to whoever has it. */
export const isFullDisk = (reason: unknown): boolean => {
  if (!(reason instanceof Error)) return typeof reason === 'string' && IN_WORDS.test(reason)
  if ('code' in reason && CODES.includes(reason.code)) return true
  const below = reason instanceof AggregateError ? [reason.cause, ...reason.errors] : [reason.cause]
  return IN_WORDS.test(reason.message) || below.some((each) => each !== undefined && isFullDisk(each))
}
