/**
 * What the verifier weighs in a browser, compressed: what a page loads at once, and what is loaded only for documents that the fast path
 * declines. Prints both; exit code 1 when one is over its budget.
 *
 *   npm run bundle-size -w packages/openbadges
 */
import { budget, bundleForBrowser, weigh } from './browser-bundle.ts'

const { atOnce, later } = weigh(await bundleForBrowser())
console.log(
  process.argv.includes('--json')
    ? JSON.stringify({
        atOnceKilobytes: atOnce,
        laterKilobytes: later,
        budgetKilobytes: budget.atOnce,
        laterBudgetKilobytes: budget.later,
      })
    : `at once ${atOnce} kB of ${budget.atOnce}, later ${later} kB of ${budget.later} (brotli)`,
)
process.exitCode = atOnce > budget.atOnce || later > budget.later ? 1 : 0
