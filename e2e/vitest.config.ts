import { defineConfig } from 'vitest/config'
import { SkipReporter } from '../src/testing/skip-reporter.ts'

const ownProduct = [
  'e2e/start-and-stop.test.ts',
  'e2e/journey-first-badge.test.ts',
  'e2e/journey-first-by-list.test.ts',
  'e2e/kills.test.ts',
  'e2e/rolling-restart.test.ts',
]
/** They wait for a slow line most of the time, so they have a demo district beside that of the others. */
const slowLine = ['e2e/slow-line.test.ts', 'e2e/stands-still.test.ts']

/**
 * The journeys: the whole product in a process of its own, and a real browser. Most of them meet in one demo district, one after the other; a
 * few need a product that is new, or that they may kill, and run beside them (`run-journeys.ts`).
 */
export default defineConfig(({ mode }) => ({
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    pool: 'forks',
    reporters: mode === 'whole' ? ['default', new SkipReporter()] : ['default'],
    projects: [
      { extends: true, test: { name: 'own product', include: ownProduct, globalSetup: ['e2e/build.ts'] } },
      {
        extends: true,
        test: {
          name: 'demo district',
          include: ['e2e/**/*.test.ts'],
          exclude: [...ownProduct, ...slowLine],
          globalSetup: ['e2e/demo-district.ts'],
        },
      },
      { extends: true, test: { name: 'slow line', include: slowLine, globalSetup: ['e2e/demo-district.ts'] } },
    ],
  },
}))
