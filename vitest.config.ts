import { defineConfig } from 'vitest/config'
import { SkipReporter } from './src/testing/skip-reporter.ts'

// In `npm test` (mode "whole") no test may be skipped in silence; who runs a few of them skips the rest.
export default defineConfig(({ mode }) => ({
  test: {
    reporters: mode === 'whole' ? ['default', new SkipReporter()] : ['default'],
    include: ['src/**/*.test.ts', 'packages/*/src/**/*.test.ts'],
    globalSetup: ['src/testing/cluster.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
}))
