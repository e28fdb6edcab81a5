import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const root = join(import.meta.dirname, '../..')
const fixtures = resolve(root, process.env.LAUREL_FIXTURES ?? '../shared/fixtures')
/** What the runs of one `npm test` skipped, a line each: the last step of it tells them together. */
export const skippedList = join(root, 'node_modules/.skipped-tests')

/** What a test says in its name that it needs of the machine: its skipping is told, and is no fault where that isn't installed. */
const needed = (line: string): string | undefined => /\(needs ([^)]+)\)/.exec(line)?.[1]

/**
 * No test is skipped in silence. Where the documents that others wrote are there, a skipped test fails the run, unless its name says what it
 * needs that npm can't bring; where they are not, each is listed. `npm test` says at its end how many they were, and why.
 */
export class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId}: ${test.fullName}`),
    )
    if (skipped.length === 0) return
    appendFileSync(skippedList, skipped.map((line) => `${line}\n`).join(''))
    const unexplained = skipped.filter((line) => needed(line) === undefined)
    if (!existsSync(fixtures) || unexplained.length === 0) return
    console.error(`Skipped, though ${fixtures} is there:\n${unexplained.join('\n')}`)
    process.exitCode = 1
  }
}

/** The sentences that end `npm test`, a line each; empty when nothing was skipped. */
export function skippedSentence(): string {
  const lines = existsSync(skippedList) ? readFileSync(skippedList, 'utf8').split('\n').filter(Boolean) : []
  const counts = Map.groupBy(lines, needed)
  return [...counts].map(([need, { length }]) => (need === undefined ? withoutFixtures(length) : without(need, length))).join('\n')
}

const without = (need: string, count: number) =>
  `${count} tests were skipped: this machine does not have ${need}. How to install it stands in docs/operate under “For developers: what some tests need”.`

function withoutFixtures(count: number): string {
  return `${count} tests were skipped: there is no ${fixtures} with the vectors and samples of the W3C and 1EdTech. What they hold is also asked of documents that other implementations made in the tests.`
}
