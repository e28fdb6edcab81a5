import { expect, test } from 'vitest'
import { roleNames } from '../foundation/platform/actor.ts'
import { address, personName } from '../people/accounts/person-fields.ts'
import { accentFault } from '../people/organizations/accent.ts'
import { organizationShortName, organizationSlug } from '../people/organizations/organization-fields.ts'
import { issuers, schools } from './organizations.ts'
import { demoPersons, outsiders, roleCounts, staffOfThreeRivers } from './people.ts'

const staff = staffOfThreeRivers()

test('three hundred people work in ten schools and an office', () => {
  expect(schools).toHaveLength(10)
  expect(staff).toHaveLength(300)
  for (const { slug, staff: size } of schools) expect(staff.filter(({ school }) => school === slug)).toHaveLength(size)
})

test('everyone has a name and an address of their own that accounts accept', () => {
  const everyone = [...staff, ...outsiders]
  expect(new Set(everyone.map(({ email }) => email)).size).toBe(everyone.length)
  expect(new Set(everyone.map(({ name }) => name)).size).toBe(everyone.length)
  for (const { name, email } of everyone) {
    expect(personName.parse(name)).toBe(name)
    expect(address.parse(email)).toBe(email)
    expect(email).toMatch(/\.example$/)
  }
  expect(staff[0]?.email).toBe('maya.ortiz@threerivers.example')
})

test('roles are as many as the district has, and each school has one principal', () => {
  for (const [role, count] of Object.entries(roleCounts))
    expect(staff.filter(({ roles }) => roles.some((name) => name === role))).toHaveLength(count)
  for (const { slug } of schools)
    expect(staff.filter(({ school, roles }) => school === slug && roles.includes('principal'))).toHaveLength(1)
  for (const { roles } of [...staff, ...outsiders]) expect(roles.every((role) => roleNames.includes(role))).toBe(true)
})

test('for every role there is someone to sign in as, and for the neighbor an admin', () => {
  for (const role of roleNames) expect(demoPersons.some(({ roles }) => roles.includes(role))).toBe(true)
  expect(outsiders.some(({ organization, roles }) => organization === 'lakeshore' && roles.includes('admin'))).toBe(true)
})

test('the same seed hires the same people', () => {
  expect(staffOfThreeRivers(7)).toEqual(staff)
  expect(staffOfThreeRivers(8)[40]?.name).not.toBe(staff[40]?.name)
})

test('organizations have what an organization is asked for', () => {
  for (const { slug, shortName, accent } of Object.values(issuers)) {
    expect(organizationSlug.parse(slug)).toBe(slug)
    expect(organizationShortName.parse(shortName)).toBe(shortName)
    expect(accentFault(accent)).toBeFalsy()
  }
})
