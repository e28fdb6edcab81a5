import { zipSync } from 'fflate'
import type { Actor } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { agreeRoster } from '../people/rosters/agree-roster.ts'
import { bringRoster } from '../people/rosters/bring-roster.ts'
import { mapRoster } from '../people/rosters/set-roster.ts'
import { takingRoster } from '../people/rosters/take-roster.ts'
import { undoingRoster } from '../people/rosters/undo-roster.ts'
import { readingRoster } from '../people/rosters/work-on-roster.ts'

/** The headings of users.csv in OneRoster 1.1, in their order. */
export const usersOf11 =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password'
export const orgsHeadings = 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId'

/** Somebody of a roster of 1.1. */
export type RosterPerson = { id: string; name: string; email: string; orgs?: string[]; role?: string; status?: string; enabled?: string }

export const personRow = ({ id, name, email, orgs = ['o1'], role = 'teacher', status = '', enabled = 'true' }: RosterPerson): string => {
  const [given = '', ...family] = name.split(' ')
  return [
    id,
    status,
    status === '' ? '' : '2026-09-01T00:00:00.000Z',
    enabled,
    `"${orgs.join(',')}"`,
    role,
    '',
    '',
    given,
    family.join(' '),
    '',
    `T-${id}`,
    email,
    '',
    '',
    '',
    '',
    '',
  ].join(',')
}

type Given = {
  orgs?: { id: string; name: string; type?: string; status?: string; parent?: string }[]
  people?: RosterPerson[]
  mode?: 'bulk' | 'delta'
  /** Other files, or these in other words. */
  files?: Record<string, string>
}

/** A roster of 1.1 as a zip: of a district with one school unless said otherwise. */
export function rosterZip({
  orgs = [
    { id: 'd1', name: 'Three Rivers', type: 'district' },
    { id: 'o1', name: 'Northside Middle School' },
  ],
  people = [],
  mode = 'bulk',
  files = {},
}: Given): Uint8Array {
  const tables = {
    'manifest.csv': `propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.orgs,${mode}\nfile.users,${mode}\nfile.classes,absent\nsource.systemName,Maple SIS`,
    'orgs.csv': [
      orgsHeadings,
      ...orgs.map(({ id, name, type = 'school', status = '', parent = '' }) => `${id},${status},,${name},${type},,${parent}`),
    ].join('\n'),
    'users.csv': [usersOf11, ...people.map(personRow)].join('\n'),
    ...files,
  }
  return zipSync(Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, new TextEncoder().encode(text)])))
}

/** Does what the queue would do with a sync, until a person is to say something. For a World without workers: what fails, fails here. */
export async function workOnRoster(world: World, syncId: string, isAgain = false): Promise<void> {
  for (let steps = 0; steps < 3; steps++) {
    const { state } = await world.db.selectFrom('rosterSyncs').where('id', '=', syncId).select('state').executeTakeFirstOrThrow()
    if (state === 'reading') await readingRoster.work(world, { syncId, isAgain })
    else if (state === 'taking') await takingRoster.work(world, { syncId })
    else if (state === 'undoing') await undoingRoster.work(world, { syncId })
    else return
  }
}

/** Brings a roster and waits until it was compared. @returns the sync */
export async function bringRosterOf(world: World, admin: Actor, organizationId: string, zip: Uint8Array): Promise<string> {
  async function* bytes() {
    yield zip
  }
  const { syncId } = await perform(world, admin, bringRoster, { organizationId, name: 'roster.zip', bytes: bytes() })
  await workOnRoster(world, syncId)
  return syncId
}

/** Brings a roster, says that the usual mapping is right, and takes it in. */
export async function takeRosterOf(world: World, admin: Actor, organizationId: string, zip: Uint8Array): Promise<string> {
  const syncId = await bringRosterOf(world, admin, organizationId, zip)
  const source = await world.db
    .selectFrom('rosterSources')
    .where('organizationId', '=', organizationId)
    .select('mappedAt')
    .executeTakeFirstOrThrow()
  if (!source.mappedAt) {
    await perform(world, admin, mapRoster, { organizationId })
    await workOnRoster(world, syncId, true)
  }
  const sync = await world.db.selectFrom('rosterSyncs').where('id', '=', syncId).select(['state', 'leaves']).executeTakeFirstOrThrow()
  if (sync.state === 'open') {
    await perform(world, admin, agreeRoster, { syncId, leaves: sync.leaves })
    await workOnRoster(world, syncId)
  }
  return syncId
}
