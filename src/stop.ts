import { setTimeout as wait } from 'node:timers/promises'
import type { Work } from './foundation/doors/drain.ts'
import type { World } from './foundation/platform/world.ts'

/** npm hands Ctrl-C on to us, who have it from the terminal already: two so close together are one. */
const sameSignalMs = 500
/** A proxy that keeps connections learns within this, by the last answer on each, that they are no more. Who presses Ctrl-C has none. */
const quietMs = 2000
/** What is left of jobs and transactions when the last answer is out ends within this, or is cut off; both are made for that. */
const closingMs = 30_000

/**
 * Ends the process when it is asked to: takes nothing new, finishes what it has in hand, then `close`s jobs, pool and database.
 * Asked a second time, it ends at once.
 */
export function stopOnSignals(work: Work, { config, log }: Pick<World, 'config' | 'log'>, close: () => Promise<void>): void {
  let since: number | null = null
  const stop = async (signal: NodeJS.Signals) => {
    if (since !== null) {
      if (performance.now() - since > sameSignalMs) process.exit(130)
      return
    }
    since = performance.now()
    const { answers, uploads } = work.inHand()
    if (answers + uploads > 0) process.stdout.write(`Finishing ${inHand(answers, uploads)} first. Ctrl-C again ends at once.\n`)
    const cut = await work.drain({
      answerMs: config.STOP_SECONDS * 1000,
      uploadMs: config.STOP_UPLOAD_SECONDS * 1000,
      quietMs: signal === 'SIGTERM' ? quietMs : 0,
    })
    if (cut > 0) log.warn('Requests were cut off, since they did not end in time', { cut })
    const closed = await Promise.race([close().then(() => true), wait(closingMs, false)])
    if (!closed) log.warn('What was left did not end in time and was cut off')
    process.exit(closed ? 0 : 1)
  }
  const onSignal = (signal: NodeJS.Signals) => {
    stop(signal).catch((error: unknown) => {
      log.error('Stopping met a fault', { error })
      process.exit(1)
    })
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

function inHand(answers: number, uploads: number): string {
  const parts = [
    answers > 0 ? `${answers} ${answers === 1 ? 'request' : 'requests'}` : '',
    uploads > 0 ? `${uploads} ${uploads === 1 ? 'upload' : 'uploads'}` : '',
  ]
  return parts.filter(Boolean).join(' and ')
}
