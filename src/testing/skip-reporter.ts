import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const root = join(import.meta.dirname, '../..')
const fixtures = resolve(root, process.env.LAUREL_FIXTURES ?? '../shared/fixtures')
/** What the runs of one `npm test` skipped, a line each: the last step of it tells them together. */
export const skippedList = join(root, 'node_modules/.skipped-tests')

/**
 * No test is skipped in silence. Where the documents that others wrote are there, a skipped test fails the run; where they are not, each is
 * listed, and `npm test` says at its end how many they were.
 */
export class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId}: ${test.fullName}`),
    )
    if (skipped.length === 0) return
    appendFileSync(skippedList, skipped.map((line) => `${line}\n`).join(''))
    if (!existsSync(fixtures)) return
    console.error(`Skipped, though ${fixtures} is there:\n${skipped.join('\n')}`)
    process.exitCode = 1
  }
}

/** The sentence that ends `npm test`; empty when nothing was skipped. */
export function skippedSentence(): string {
  const lines = existsSync(skippedList) ? readFileSync(skippedList, 'utf8').split('\n').filter(Boolean) : []
  if (lines.length === 0) return ''
  return `${lines.length} tests were skipped: there is no ${fixtures} with the vectors and samples of the W3C and 1EdTech. What they hold is also asked of documents that other implementations made in the tests.`
}
