/**
 * How long a test in a browser waits for what must come: far longer than it takes, for a machine may be many times slower
 * than this one. It is the one limit of every wait, poll and look in a browser; only a test that fails waits so long.
 */
export const PATIENCE_IN_MS = 240_000
