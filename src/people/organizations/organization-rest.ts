import { z } from 'zod'
import { list, type Operation, read, rest } from '../../foundation/doors/rest.ts'
import { holdsAny, roleNames } from '../../foundation/platform/actor.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { addSchools } from './add-schools.ts'
import { editOrganization } from './edit-organization.ts'
import { organizationsOf, schoolsOf } from './organizations.ts'
import { ownOrganization } from './own-organization.ts'
import { renameSchool } from './rename-school.ts'
import { setCalendar } from './set-calendar.ts'

const organization = z
  .object({
    id: z.uuid(),
    kind: z.string().describe('What it is: a district, a university, a provider and so on.'),
    slug: z.string().describe('Its name in addresses.'),
    name: z.string(),
    shortName: z.string().describe('As it stands on the banner of a badge.'),
    description: z.string(),
    url: z.string().nullable(),
    email: z.string().nullable(),
    accent: z.string().describe('Its color, such as #1d6b4f.'),
    timeZone: z.string(),
    schoolYearStart: z.string().describe('The first day of its school year, as month and day: 08-01.'),
    linkedinId: z.string().describe('Its number at LinkedIn; empty where it has not said one.'),
    yearlyHours: z.number().nullable().describe('How many clock hours it hopes for in a year.'),
  })
  .meta({ id: 'Organization' })

const school = z
  .object({ id: z.uuid(), organizationId: z.uuid().describe('The district.'), name: z.string(), shortName: z.string() })
  .meta({ id: 'School' })

const exampleOrganization = {
  id: '019acf3e-0000-7000-8000-000000000001',
  kind: 'district',
  slug: 'three-rivers',
  name: 'Three Rivers School District',
  shortName: 'Three Rivers',
  description: 'Ten schools on three rivers.',
  url: 'https://threerivers.example',
  email: 'badges@threerivers.example',
  accent: '#1d6b4f',
  timeZone: 'America/Chicago',
  schoolYearStart: '08-01',
  linkedinId: '1234567',
  yearlyHours: 30,
}

/** Hours are kept as exact decimals, and are said as they are given: as a number. */
const shown = <Found extends { yearlyHours: string | null }>({ yearlyHours, ...rest }: Found) => ({
  ...rest,
  yearlyHours: yearlyHours === null ? null : Number(yearlyHours),
})

const oneOrganization = read({
  id: 'getOrganization',
  at: 'GET /organizations/{organizationId}',
  scope: 'organizations:read',
  says: 'One of your organizations.',
  query: { organizationId: z.uuid() },
  answers: organization,
  find: async (reading, { organizationId }) => shown(await ownOrganization(reading, organizationId)),
  example: { answer: exampleOrganization },
})

const oneSchool = read({
  id: 'getSchool',
  at: 'GET /schools/{schoolId}',
  scope: 'organizations:read',
  says: 'One school of your organizations.',
  query: { schoolId: z.uuid() },
  answers: school,
  find: async ({ db, actor }, { schoolId }) => {
    const found = await db
      .selectFrom('organizations')
      .where('id', '=', schoolId)
      .where('kind', '=', 'school')
      .select(['id', 'parentId as organizationId', 'name', 'shortName'])
      .executeTakeFirst()
    if (!found?.organizationId || !holdsAny(actor, roleNames, found.organizationId)) throw missing('school')
    return found
  },
})

/** Organizations and their schools for programs. */
export const organizationRest: readonly Operation[] = [
  list({
    id: 'listOrganizations',
    at: 'GET /organizations',
    scope: 'organizations:read',
    says: 'The organizations you belong to, by name.',
    query: {},
    item: organization,
    find: async ({ db, actor }) => ({
      items: (await organizationsOf(db, actor, ...roleNames)).map(shown),
      next: null,
    }),
    example: { answer: { items: [exampleOrganization] } },
  }),
  oneOrganization,
  rest(editOrganization, {
    id: 'editOrganization',
    at: 'PUT /organizations/{organizationId}',
    scope: 'organizations:write',
    says: 'Changes what an organization says of itself. Its address stays: badges carry it.',
    guardedBy: oneOrganization,
    example: {
      input: {
        name: 'Three Rivers School District',
        shortName: 'Three Rivers',
        description: 'Ten schools on three rivers.',
        url: 'https://threerivers.example',
        email: 'badges@threerivers.example',
        accent: '#1d6b4f',
      },
      answer: exampleOrganization,
    },
  }),
  rest(setCalendar, {
    id: 'setCalendar',
    at: 'PUT /organizations/{organizationId}/calendar',
    scope: 'organizations:write',
    says: 'Says where an organization is, when its school year begins, and how many hours it hopes for.',
    guardedBy: oneOrganization,
    example: { input: { timeZone: 'America/Chicago', schoolYearStart: '08-01', yearlyHours: 30 }, answer: exampleOrganization },
  }),
  list({
    id: 'listSchools',
    at: 'GET /organizations/{organizationId}/schools',
    scope: 'organizations:read',
    says: 'The schools of a district, by name.',
    query: { organizationId: z.uuid() },
    item: school,
    find: async (reading, { organizationId }) => {
      await ownOrganization(reading, organizationId)
      const schools = await schoolsOf(reading.db, organizationId)
      return { items: schools.map((found) => ({ ...found, organizationId })), next: null }
    },
  }),
  rest(addSchools, {
    id: 'addSchools',
    at: 'POST /organizations/{organizationId}/schools',
    scope: 'organizations:write',
    says: 'Adds schools to a district; a name that is there already is left as it is.',
    answers: z.object({ added: z.int().min(0).describe('How many were new.') }),
    example: { input: { names: ['Northside Middle', 'Harbor Elementary'] }, answer: { added: 2 } },
  }),
  oneSchool,
  rest(renameSchool, {
    id: 'renameSchool',
    at: 'PUT /schools/{schoolId}',
    scope: 'organizations:write',
    says: 'Gives a school another name.',
    guardedBy: oneSchool,
    example: { input: { name: 'Northside Middle School' } },
  }),
]
