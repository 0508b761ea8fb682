/** The program cannot start; the message says why and what to do, Chinese first, then English. */
export class CannotStart extends Error {}

/** What was typed after a command's name is none of what it can be told; the message says how to type it. */
export class NotUnderstood extends CannotStart {}

/** The code that a command ends with which was not understood. */
export const NOT_UNDERSTOOD = 2
