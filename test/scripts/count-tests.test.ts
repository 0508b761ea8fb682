import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countTests } from '../../scripts/run-tests/count-tests.ts'

const report = (passed: number, failed: number, testResults: object[] = []) => {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  writeFileSync(file, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults }))
  return file
}
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((of) => ({ status: of })),
})

describe('counting tests', () => {
  it.each([
    ['no report at all', '/nowhere/report.json', true, { passed: 0, failed: 1 }],
    [
      'a bad end without a failed test',
      report(3, 0, [file('passed', 'passed')]),
      false,
      { passed: 3, failed: 1 },
    ],
    [
      'a file that broke before its first test',
      report(3, 0, [file('failed')]),
      false,
      { passed: 3, failed: 1 },
    ],
    ['failed tests', report(3, 2, [file('failed', 'failed', 'failed')]), false, { passed: 3, failed: 2 }],
    ['nothing wrong', report(3, 0, [file('passed', 'passed')]), true, { passed: 3, failed: 0 }],
  ])('%s', (_, path, endedWell, count) => {
    expect(countTests(path, endedWell)).toEqual(count)
  })
})
