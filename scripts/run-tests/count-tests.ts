import { readFileSync } from 'node:fs'
import { z } from 'zod'

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** How many tests passed and failed. */
export interface TestCount {
  passed: number
  failed: number
}

const read = (file: string) => {
  try {
    return report.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * Counts what a run of vitest reported. A file that broke before its first test counts as one failure, and so does a run
 * that ended badly without a failed test, or without a report: nothing that went wrong may look like success.
 */
export const countTests = (reportFile: string, endedWell: boolean): TestCount => {
  const found = read(reportFile)
  if (found === undefined) return { passed: 0, failed: 1 }
  const broken = found.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = found.numFailedTests + broken
  return { passed: found.numPassedTests, failed: failed === 0 && !endedWell ? 1 : failed }
}
