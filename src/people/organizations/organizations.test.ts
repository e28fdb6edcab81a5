import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { contrast } from '../../foundation/ui/contrast.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { accentFault, readColor } from './accent.ts'
import { addSchools } from './add-schools.ts'
import { editOrganization } from './edit-organization.ts'
import { shortNameFrom, slugFrom } from './organization-fields.ts'
import { chooseOrganization, findOrganization, listSchools, schoolsOf } from './organizations.ts'
import { renameSchool } from './rename-school.ts'
import { setCalendar } from './set-calendar.ts'

const world = await aWorld()
const { district, schoolId, admin, author, neighborAdmin } = await aDistrict(world)
const facts = {
  organizationId: district.id,
  name: 'Three Rivers',
  shortName: 'Rivers',
  description: '',
  url: '',
  email: '',
  accent: '#1d6b4f',
}

test('an admin says what the organization is called; its address stays', async () => {
  await perform(world, admin, editOrganization, {
    ...facts,
    name: 'Three Rivers Schools',
    url: 'threerivers.example',
    email: 'Badges@ThreeRivers.example',
  })
  expect(await findOrganization(world.db, district.slug)).toMatchObject({
    name: 'Three Rivers Schools',
    url: 'https://threerivers.example',
    email: 'badges@threerivers.example',
  })
  const event = await world.db.selectFrom('events').where('name', '=', 'organization.edited').select('details').executeTakeFirstOrThrow()
  expect(event.details).toMatchObject({ changes: { name: { from: 'Three Rivers', to: 'Three Rivers Schools' } } })
})

test('a color that not everyone can read, a script as web page, and a short name that fits no banner are refused beside their field', async () => {
  const refused = (change: Partial<typeof facts>) => expect(perform(world, admin, editOrganization, { ...facts, ...change })).rejects
  await refused({ accent: '#8fd3b6' }).toMatchObject({ fields: [{ field: 'accent', text: expect.stringContaining('too light') }] })
  await refused({ accent: 'url(x)' }).toMatchObject({ fields: [{ field: 'accent' }] })
  await refused({ url: 'javascript:alert(1)' }).toMatchObject({ fields: [{ field: 'url' }] })
  await refused({ shortName: 'A name that is far too long for a banner' }).toMatchObject({ fields: [{ field: 'shortName' }] })
  await refused({ name: '  ' }).toMatchObject({ fields: [{ field: 'name' }] })
})

test('nobody but its admins changes an organization', async () => {
  await expect(perform(world, author, editOrganization, facts)).rejects.toMatchObject({ code: 'not-an-admin' })
  await expect(perform(world, neighborAdmin, editOrganization, facts)).rejects.toMatchObject({ code: 'not-an-admin' })
  await expect(perform(world, neighborAdmin, addSchools, { organizationId: district.id, names: ['X'] })).rejects.toMatchObject({
    code: 'not-an-admin',
  })
  await expect(perform(world, neighborAdmin, renameSchool, { schoolId, name: 'X' })).rejects.toMatchObject({ code: 'not-an-admin' })
})

test('schools are added each once, also when sent twice at once', async () => {
  const names = ['Cedar Grove', '  cedar grove ', 'Northside Middle', 'Harbor Point K–8', 'Harbor Point K-8']
  await Promise.all([1, 2].map(() => perform(world, admin, addSchools, { organizationId: district.id, names })))
  const schools = await schoolsOf(world.db, district.id)
  expect(schools.map(({ name }) => name)).toEqual(['Cedar Grove', 'Harbor Point K-8', 'Harbor Point K–8', 'Northside Middle'])
  expect(new Set(schools.map(({ slug }) => slug)).size).toBe(4)
})

test('two schools of a district never share a name', async () => {
  await expect(perform(world, admin, renameSchool, { schoolId, name: 'CEDAR GROVE' })).rejects.toMatchObject({ code: 'school-name-taken' })
  await perform(world, admin, renameSchool, { schoolId, name: 'Northside Junior High' })
  expect((await schoolsOf(world.db, district.id)).map(({ name }) => name)).toContain('Northside Junior High')
})

test('four hundred schools are read page by page, each once, and are found by a part of their name as it is written', async () => {
  const large = world.newId()
  await sql`
    with made as (
      insert into organizations (id, kind, slug, name, short_name, created_at) values (${large}, 'district', 'large', 'Large', 'Large', now()) returning id)
    insert into organizations (id, kind, parent_id, slug, name, short_name, created_at)
    select gen_random_uuid(), 'school', ${large}::uuid, 'large-' || number, case when number % 4 = 0 then 'Same Name' else 'School ' || number || '%' end, 'S', now()
    from generate_series(1, 400) number, made`.execute(ownerOf(world))
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listSchools>> = await listSchools(world.db, large, { after })
    expect(page.found).toBe(400)
    seen.push(...page.schools.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(seen).toEqual((await schoolsOf(world.db, large)).map(({ id }) => id))
  expect(await listSchools(world.db, large, { q: 'SCHOOL 39' })).toMatchObject({ found: 9, next: null })
  expect(await listSchools(world.db, large, { q: '%' })).toMatchObject({ found: 300 })
  expect(await listSchools(world.db, large, { q: '_' })).toMatchObject({ found: 0, schools: [] })
  expect((await listSchools(world.db, district.id, { q: 'School 39' })).found).toBe(0)
})

test('a page of an admin is about their own organization, whatever its address names', async () => {
  const ask = (address: string) =>
    chooseOrganization(world.db, neighborAdmin, new Request(`http://laurel.example/people${address}`), 'admin')
  await expect(ask(`?of=${district.slug}`)).rejects.toMatchObject({ kind: 'missing' })
  expect((await ask('')).organization.name).toBe('Lakeshore')
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(accentFault('#1d6b4f')).toBeNull()
  expect([readColor('1D6B4F'), readColor('#abc'), readColor('#12345'), readColor('red')]).toEqual(['#1d6b4f', '#aabbcc', null, null])
})

test('names become addresses and banners', () => {
  expect(slugFrom('  Três Rios / School District ')).toBe('tres-rios-school-district')
  expect(slugFrom('日本')).toBe('')
  expect(shortNameFrom('Three Rivers School District')).toBe('Three Rivers')
  expect(shortNameFrom('School District 65')).toBe('School District 65')
  expect(shortNameFrom('The Extraordinarily Long Collegiate').length).toBeLessThanOrEqual(24)
})

test('an organization says where it is, when its year begins and what it hopes for; its schools go by the same, the neighbor does not', async () => {
  const calendar = { organizationId: district.id, timeZone: 'US/Central', schoolYearStart: '08-15', yearlyHours: 30 }
  await perform(world, admin, setCalendar, calendar)
  expect(await findOrganization(world.db, district.slug)).toMatchObject({
    timeZone: 'America/Chicago',
    schoolYearStart: '08-15',
    yearlyHours: '30.00',
  })
  const zones = await world.db
    .selectFrom('organizations')
    .where('parentId', '=', district.id)
    .select(['timeZone', 'schoolYearStart'])
    .execute()
  expect(zones.every(({ timeZone, schoolYearStart }) => timeZone === 'America/Chicago' && schoolYearStart === '08-15')).toBe(true)
  await perform(world, admin, addSchools, { organizationId: district.id, names: ['Late Comer'] })
  const late = await world.db.selectFrom('organizations').where('name', '=', 'Late Comer').select('timeZone').executeTakeFirstOrThrow()
  expect(late.timeZone).toBe('America/Chicago')
  const elsewhere = await world.db
    .selectFrom('organizations')
    .where('parentId', 'is', null)
    .where('id', '!=', district.id)
    .select('timeZone')
    .execute()
  expect(elsewhere.every(({ timeZone }) => timeZone === 'UTC')).toBe(true)
  await perform(world, admin, setCalendar, { ...calendar, yearlyHours: null })
  expect((await findOrganization(world.db, district.slug)).yearlyHours).toBeNull()
})

test('a zone that is none, a day that not every year has and a goal that is no number are refused beside their field', async () => {
  const calendar = {
    organizationId: district.id,
    timeZone: 'America/New_York',
    schoolYearStart: '07-01',
    yearlyHours: null as number | null,
  }
  const refused = (change: Partial<typeof calendar>, by = admin) =>
    expect(perform(world, by, setCalendar, { ...calendar, ...change })).rejects
  for (const timeZone of ['', 'Mars/Olympus', '+05:00', "UTC'; --", 'x'.repeat(10_000)])
    await refused({ timeZone }).toMatchObject({ fields: [{ field: 'timeZone' }] })
  for (const schoolYearStart of ['', '02-29', '13-01', '07-32', '7-1', '2027-07-01'])
    await refused({ schoolYearStart }).toMatchObject({ fields: [{ field: 'schoolYearStart' }] })
  for (const yearlyHours of [0, -5, Number.NaN, 1e9, 7.3])
    await refused({ yearlyHours }).toMatchObject({ fields: [{ field: 'yearlyHours' }] })
  await refused({}, author).toMatchObject({ code: 'not-an-admin' })
  await refused({}, neighborAdmin).toMatchObject({ code: 'not-an-admin' })
})
