import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '../src/ensure-built.ts'
import { freePort } from '../src/testing/free-port.ts'
import { startLaurel } from './laurel.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo district of these tests is. */
    demoUrl: string
    /** A port of this machine that the product may ask, for issuers who are not of this district. */
    elsewherePort: number
  }
}

/**
 * One demo district for all journeys that can share it: making it takes longer than most of them.
 * LAUREL_URL names one that runs already, for who works on a journey; it may verify at localhost:LAUREL_ELSEWHERE_PORT (3962).
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.LAUREL_URL
  if (running) {
    project.provide('demoUrl', running)
    project.provide('elsewherePort', Number(process.env.LAUREL_ELSEWHERE_PORT ?? 3962))
    return undefined
  }
  await ensureBuilt()
  const [port, elsewherePort] = [await freePort(), await freePort()]
  const laurel = await startLaurel({
    port,
    environment: { VERIFY_PRIVATE_HOSTS: `http://localhost:${port},http://localhost:${elsewherePort}` },
  })
  project.provide('demoUrl', laurel.url)
  project.provide('elsewherePort', elsewherePort)
  return laurel.stop
}
