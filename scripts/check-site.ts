/**
 * `npm run check-site`: looks at what is published and at the live release as an inspection of government sites would:
 * columns that stand still or are empty, links that lead nowhere, photos without words, facts that are missing at the
 * foot. Says in Chinese which entry and field to mend; exit code 1 when something must be mended.
 */
import { checkSite } from './check-site/check-site.ts'

process.exitCode = await checkSite()
