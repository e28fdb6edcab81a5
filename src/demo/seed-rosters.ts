import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { system } from '../foundation/platform/actor.ts'
import { perform, type Stage } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { agreeRoster } from '../people/rosters/agree-roster.ts'
import { bringRoster } from '../people/rosters/bring-roster.ts'
import { mapRoster } from '../people/rosters/set-roster.ts'
import { finishRoster, takeRosterPortion } from '../people/rosters/take-roster.ts'
import { readingRoster } from '../people/rosters/work-on-roster.ts'
import type { DemoClock } from './demo-clock.ts'
import { schools } from './organizations.ts'
import type { DemoPerson } from './people.ts'
import type { Settled } from './seed-organizations.ts'

const headings =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password'

type Row = { person: DemoPerson; id: string; orgs: string[]; status?: string }
const rowOf = ({ person, id, orgs, status = '' }: Row) => {
  const [given = '', ...family] = person.name.split(' ')
  const role = person.roles.includes('principal') ? 'administrator' : /paraprofessional/i.test(person.position) ? 'aide' : 'teacher'
  return [
    id,
    status,
    status && '2026-09-01T00:00:00.000Z',
    'true',
    `"${orgs.join(',')}"`,
    role,
    '',
    '',
    given,
    family.join(' '),
    '',
    '',
    person.email,
    '',
    '',
    '',
    '',
    '',
  ].join(',')
}

async function zipOf(mode: 'bulk' | 'delta', rows: readonly Row[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  const add = (name: string, lines: readonly string[]) => zip.addBuffer(Buffer.from(lines.join('\n')), name)
  add('manifest.csv', [
    'propertyName,value',
    'manifest.version,1.0',
    'oneroster.version,1.1',
    `file.orgs,${mode === 'bulk' ? 'bulk' : 'absent'}`,
    `file.users,${mode}`,
    'source.systemName,Heron SIS',
  ])
  if (mode === 'bulk')
    add('orgs.csv', [
      'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
      'district,,,Three Rivers School District,district,,',
      ...schools.map(({ slug, name }, at) => `${slug},,,${name},school,${100 + at},district`),
    ])
  add('users.csv', [headings, ...rows.map(rowOf)])
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream)
}

/** The roster of the student system: taken in a month ago, and what it says has changed since waits to be looked at: two moves and one who left. */
export async function seedRosters(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers']
  const staff = people.filter(({ organization }) => organization === 'three-rivers')
  const admin = await clock.person(staff.find(({ name }) => name === 'Grace Whitfield')?.id ?? '')
  const rows = staff.map(
    (person, at): Row => ({ person, id: `h-${1000 + at}`, orgs: person.school ? [person.school, 'district'] : ['district'] }),
  )

  const bring = async (stage: Stage, name: string, zip: Uint8Array, isFirst: boolean) => {
    // What comes of it is made here, on that day, and not by the queue.
    const byHand: Stage = {
      ...stage,
      jobs: { send: (...[db, job, data]) => (/^roster\./.test(job.name) ? Promise.resolve() : stage.jobs.send(db, job, data)) },
    }
    async function* bytes() {
      yield zip
    }
    const { syncId } = await perform(byHand, admin, bringRoster, { organizationId, name, bytes: bytes() })
    if (isFirst) await perform(byHand, admin, mapRoster, { organizationId })
    await readingRoster.work({ ...clock.quiet, ...byHand } as World, { syncId, isAgain: false })
    return { syncId, byHand }
  }
  const { syncId, byHand } = await bring(clock.at(clock.daysAgo(30)), 'Heron export, August.zip', await zipOf('bulk', rows), true)
  await perform(byHand, admin, agreeRoster, { syncId, leaves: 0 })
  while ((await perform(byHand, system, takeRosterPortion, { syncId })).rows > 0);
  await perform(byHand, system, finishRoster, { syncId })

  // Teachers about whom no other story is told.
  const plain = rows.filter(({ person }) => person.school && person.roles.length === 1 && !person.shows).slice(-40)
  const changed: Row[] = [plain[3], plain[17], plain[31]].flatMap((row, at) =>
    row
      ? [
          {
            ...row,
            ...(at === 2 ? { status: 'tobedeleted' } : { orgs: [row.orgs[0] === 'riverbend' ? 'millbrook' : 'riverbend', 'district'] }),
          },
        ]
      : [],
  )
  await bring(clock.at(clock.daysAgo(0.1)), 'Tonight’s changes', await zipOf('delta', changed), false)
}
