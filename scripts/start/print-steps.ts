import type { BuildStep, RunBuild } from '../../cms/gateway/publishing/build-result.ts'

const STEPS_PER_LINE = 4

/** Prints a step when it begins and each quarter of a long one: a terminal is read, not watched. */
const stepPrinter = () => {
  let printed = ''
  return ({ step, done, total }: BuildStep) => {
    const quarter = total > 0 ? Math.floor((done / total) * STEPS_PER_LINE) : 0
    if (printed === `${step} ${quarter}`) return
    printed = `${step} ${quarter}`
    console.log(total > 0 ? `  ${step} ${done}/${total}` : `  ${step}…`)
  }
}

/** Runs a build and tells the terminal how far it is. */
export const printingSteps =
  (runBuild: RunBuild): RunBuild =>
  (onStep, signal) => {
    const print = stepPrinter()
    return runBuild((step) => {
      print(step)
      onStep(step)
    }, signal)
  }
