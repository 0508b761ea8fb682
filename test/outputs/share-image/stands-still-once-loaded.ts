/** Loaded into a process that draws before its own program: it says that it has loaded, and does nothing any more. */
const FOR_EVER_IN_MS = 600_000

const say = process.send?.bind(process)
if (say)
  process.send = (word: unknown): boolean => {
    say(word)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FOR_EVER_IN_MS)
    return true
  }
