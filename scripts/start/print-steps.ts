import type { Progress, RunRelease } from '../../src/release/contract.ts'

const STEPS_PER_LINE = 4

/** Prints a step when it begins and each quarter of a long one: a terminal is read, not watched. */
const stepPrinter = () => {
  let printed = ''
  return ({ step, done, total }: Progress) => {
    const quarter = total > 0 ? Math.floor((done / total) * STEPS_PER_LINE) : 0
    if (printed === `${step} ${quarter}`) return
    printed = `${step} ${quarter}`
    console.log(total > 0 ? `  ${step} ${done}/${total}` : `  ${step}…`)
  }
}

/** Makes a release and tells the terminal how far it is. */
export const printingSteps =
  (runRelease: RunRelease): RunRelease =>
  (content, onProgress, signal) => {
    const print = stepPrinter()
    const both = (progress: Progress) => {
      print(progress)
      onProgress(progress)
    }
    return runRelease(content, both, signal)
  }
