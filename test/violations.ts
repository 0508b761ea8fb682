import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Brings what looks for barriers into a page. */
export const bringAxe = (page: Page): Promise<void> => page.evaluate(axe.source)

/** What axe calls serious or critical: the rule, the place, and why. @param seenAs told with each */
export const violations = async (page: Page, seenAs: string, rules?: string[]): Promise<string[]> => {
  // All that is in order would be described too, which takes longer than to look.
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
  const found = await page.evaluate<AxeResults['violations']>(
    `axe.run(${options}).then(({ violations }) => violations)`,
  )
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${seenAs}: ${id} ${target.join(' ')} ${failureSummary}`),
    )
}
