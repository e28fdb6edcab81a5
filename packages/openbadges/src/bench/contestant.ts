// One contestant of a race, in a process of its own, so that none pays for another's garbage. It works when it is told to, and says how far
// it came.
import { races } from './contestants.ts'

const run = races[process.argv[2] ?? '']?.[process.argv[3] ?? '']
if (!run) throw new Error('There is no such contestant.')
for (let warm = 0; warm < 30; warm++) await run()

process.on('message', async (milliseconds: number) => {
  const cpu = process.cpuUsage()
  const started = performance.now()
  let done = 0
  while (performance.now() - started < milliseconds) {
    await run()
    done++
  }
  const { user, system } = process.cpuUsage(cpu)
  process.send?.({ done, cpuMicroseconds: user + system, wallMilliseconds: performance.now() - started })
})
process.send?.('ready')
