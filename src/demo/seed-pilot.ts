import { perform } from '../foundation/platform/command.ts'
import { answerPilotPerson } from '../recognition/pilot/answer-people.ts'
import { bringPilot } from '../recognition/pilot/bring-pilot.ts'
import { closePilot, closingPilot } from '../recognition/pilot/close-pilot.ts'
import { sayPilotColumns } from '../recognition/pilot/say-columns.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** Whose awards of last year’s pilot are shown; none of them has earned the same in the district’s own year. */
const participants = ['Helen Brooks', 'Jonas Okafor', 'Grace Whitfield']

/** The district ran a pilot in a spreadsheet before: HR has brought it in and closed it, and is still looking over another one. */
export async function seedPilot(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers']
  const ofDistrict = people.filter(({ organization }) => organization === 'three-rivers')
  const hr = await clock.person(ofDistrict.find(({ name }) => name === 'Samuel Reyes')?.id ?? '')
  const day = (ago: number) => clock.daysAgo(ago).toISOString().slice(0, 10)
  const stage = clock.at(clock.daysAgo(12))
  const rows = participants.map((name, at) => {
    const person = ofDistrict.find((one) => one.name === name)
    return [
      name,
      person?.email ?? '',
      'Academic language in content lessons',
      day(560 - 9 * at),
      '$250.00',
      '12',
      'https://sites.example/pilot',
    ]
  })
  const text = [
    ['Name', 'E-mail', 'Micro-credential', 'Date', 'Amount paid', 'Hours', 'Link'],
    ...rows,
    ['J. Alvarez', '', 'Academic language in content lessons', day(530), '$250.00', '12', ''],
  ]
  const { importId } = await perform(stage, hr, bringPilot, {
    organizationId: organizationId ?? '',
    name: 'Pilot of the year before',
    text: text.map((cells) => cells.join('\t')).join('\n'),
  })
  await perform(stage, hr, sayPilotColumns, { importId })
  // Who moved away is not here, and nobody guesses who it was.
  await perform(stage, hr, answerPilotPerson, { importId, number: participants.length + 1, is: 'aside' })
  const left = await stage.db.selectFrom('pilotRows').where('importId', '=', importId).where('fate', '<>', 'ready').select('line').execute()
  // Its awards are made here, on that day, and not by the queue.
  const byHand = {
    ...stage,
    jobs: {
      send: (...[db, job, data]: Parameters<typeof stage.jobs.send>) =>
        job.name === 'pilot.close' ? Promise.resolve() : stage.jobs.send(db, job, data),
    },
  }
  await perform(byHand, hr, closePilot, { importId, leaves: left.length })
  await closingPilot.work({ ...clock.quiet, now: stage.now, newId: stage.newId }, { importId })

  const later = clock.at(clock.daysAgo(2))
  const open = [
    ['Teacher', 'Course', 'Completed', 'Stipend'],
    ['Helen Brooks', 'Probing question and wait time', day(900), '$150.00'],
    ['Helen Brooks', 'Turning data into next-day teaching', day(890), 'two hundred'],
    ['Robin Vale', 'Turning data into next-day teaching', day(888), '$200.00'],
    ['Jonas Okafor', 'Classroom talk walks', day(880), '$150.00'],
  ]
  const { importId: second } = await perform(later, hr, bringPilot, {
    organizationId: organizationId ?? '',
    name: 'Summer institute',
    text: open.map((cells) => cells.join('\t')).join('\n'),
  })
  await perform(later, hr, sayPilotColumns, { importId: second })
}
