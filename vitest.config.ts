import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { SkipReporter } from './src/testing/skip-reporter.ts'

/** What takes minutes begins first, so that it doesn't run alone at the end. Else the largest files come first, of which this is none. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/random-histories.test.ts')
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

// In `npm test` (mode "whole") no test may be skipped in silence; who runs a few of them skips the rest.
export default defineConfig(({ mode }) => ({
  test: {
    reporters: mode === 'whole' ? ['default', new SkipReporter()] : ['default'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'product',
          include: ['src/**/*.test.ts'],
          globalSetup: ['src/testing/cluster.ts'],
          // What the product is made of is read once for all of them: each has a World of its own, and nothing is kept outside of one.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'standards', include: ['packages/*/src/**/*.test.ts'] } },
    ],
  },
}))
