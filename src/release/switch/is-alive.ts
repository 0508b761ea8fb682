import { codeOf } from '../../library/site/error-code.ts'

/** Whether a process runs, also one of another user, whom nobody may signal; false for what is no process number at all. */
export const isAlive = (pid: number): boolean => {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (reason) {
    return codeOf(reason) === 'EPERM'
  }
}
