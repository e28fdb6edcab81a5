import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '../src/ensure-built.ts'
import { startLaurel } from './laurel.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo district of these tests is. */
    demoUrl: string
  }
}

/**
 * One demo district for all journeys that can share it: making it takes longer than most of them.
 * LAUREL_URL names one that runs already, for who works on a journey.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.LAUREL_URL
  if (running) {
    project.provide('demoUrl', running)
    return undefined
  }
  await ensureBuilt()
  const laurel = await startLaurel()
  project.provide('demoUrl', laurel.url)
  return laurel.stop
}
