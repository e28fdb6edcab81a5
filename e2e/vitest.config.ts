import { defineConfig } from 'vitest/config'

/** The journeys: the whole product in a process of its own, and a real browser. One after the other, for they share the machine's two cores. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/build.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    pool: 'forks',
  },
})
