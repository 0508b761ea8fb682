import { NotUnderstood, NOT_UNDERSTOOD } from './cannot-start.ts'

/**
 * Runs a command to its end; what stands in its way is told in a sentence, Chinese first, then English.
 * @returns the exit code
 */
export const orSentence = async (command: () => Promise<number>): Promise<number> => {
  try {
    return await command()
  } catch (reason) {
    if (reason instanceof NotUnderstood) {
      console.error(reason.message)
      return NOT_UNDERSTOOD
    }
    // Loaded only here: it knows every part of the program.
    const { sentenceFor } = await import('../start/cannot-start.ts')
    console.error(sentenceFor(reason))
    return 1
  }
}
