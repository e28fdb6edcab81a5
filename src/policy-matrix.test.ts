import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import {
  type Actor,
  type Membership,
  operator,
  type RoleName,
  roleNames,
  system,
  type Verdict,
  visitor,
} from './foundation/platform/actor.ts'

/**
 * Who may do what: every command, asked by everyone there is, about something of the district.
 * Each row names exactly those who may; a command without a row, or a changed answer, is a failing test.
 */
const district = 'district'

const aPerson = (id: string, ...memberships: Membership[]): Actor => ({
  kind: 'person',
  id,
  name: id,
  email: `${id}@school.example`,
  memberships,
})
const inDistrict = (...roles: RoleName[]): Membership => ({ organizationId: district, schoolId: null, roles, timeZone: 'UTC' })

/**
 * Everyone who may ask, each by the name of the one role held in the district. `self` is whoever the thing belongs to, with no role at all;
 * the `neighbor` holds every role, but elsewhere.
 */
const everyone = {
  visitor,
  system,
  operator,
  self: aPerson('self'),
  stranger: aPerson('stranger'),
  neighbor: aPerson('neighbor', { organizationId: 'neighbor', schoolId: null, roles: [...roleNames], timeZone: 'UTC' }),
  ...(Object.fromEntries(roleNames.map((role) => [role, aPerson(role, inDistrict(role))])) as Record<RoleName, Actor>),
}
type Someone = keyof typeof everyone

const all = Object.keys(everyone) as Someone[]
const people = all.filter((someone) => everyone[someone].kind === 'person')

type Facts = Record<string, unknown>
/** The command, who may, and what its policy looks at: of what is loaded, and of the input. */
type Row = readonly [name: string, allowed: readonly Someone[], loaded?: Facts, input?: Facts]

const ofDistrict = { organizationId: district, ownerId: district }
const ofSelf = { personId: 'self', earnerId: 'self' }
const taken = { organizationId: district, earnerId: 'self', assessorId: 'assessor' }
const own = { organizationId: district, earnerId: 'assessor', assessorId: 'assessor' }

const rows: Row[] = [
  // organizations
  ['organization.start', all],
  ['organization.edit', ['admin'], { id: district }],
  ['organization.set-calendar', ['admin'], { id: district }],
  ['organization.add-schools', ['admin'], { id: district }],
  ['organization.rename-school', ['admin'], { id: district }],
  // letters
  ['letter.send-again', ['admin'], ofDistrict],
  // people
  ['person.ask-to-sign-up', all],
  ['person.confirm-sign-up', all],
  ['person.ask-for-link', all],
  ['person.send-sign-in-link', ['system']],
  ['person.rename', ['self'], ofSelf],
  ['person.set-password', ['self'], ofSelf],
  ['address.add', ['self'], ofSelf],
  ['address.confirm', ['self'], ofSelf],
  ['address.promote', ['self'], ofSelf],
  ['address.remove', ['self'], ofSelf],
  // memberships
  ['membership.change', ['admin'], ofDistrict],
  ['membership.end', ['self', 'admin'], { ...ofDistrict, ...ofSelf }],
  ['invitation.send', ['admin'], ofDistrict],
  ['invitation.resend', ['admin'], ofDistrict],
  ['invitation.cancel', ['admin'], ofDistrict],
  ['invitation.renew', all],
  ['invitation.accept', people],
  ['invitation.join', ['visitor']],
  // achievements
  ['achievement.start-draft', ['system', 'author', 'admin'], ofDistrict, ofDistrict],
  ['achievement.import', ['system', 'author', 'admin'], ofDistrict, ofDistrict],
  ['achievement.save-draft', ['system', 'author', 'admin'], ofDistrict],
  ['achievement.discard-draft', ['system', 'author', 'admin'], ofDistrict],
  ['achievement.start-version', ['system', 'author', 'admin'], ofDistrict],
  ['achievement.publish', ['system', 'author', 'admin'], ofDistrict],
  ['achievement.retire', ['system', 'author', 'admin'], ofDistrict],
  ['achievement.bring-back', ['system', 'author', 'admin'], ofDistrict],
  ['achievement.set-value', ['system', 'author', 'hr', 'admin'], ofDistrict, ofDistrict],
  // What another organization offers: its author says nothing of what this one gives.
  ['achievement.set-value', ['system', 'hr', 'admin'], { ownerId: 'elsewhere' }, ofDistrict],
  // attempts
  ['attempt.start', people],
  ['attempt.submit', ['self'], ofSelf],
  ['attempt.withdraw', ['self'], ofSelf],
  ['answer.save', ['self'], ofSelf],
  ['self-check.save', ['self'], ofSelf],
  ['artifact.add-file', ['self'], ofSelf],
  ['artifact.add-link', ['self'], ofSelf],
  ['artifact.add-text', ['self'], ofSelf],
  ['artifact.change', ['self'], ofSelf],
  ['artifact.remove', ['self'], ofSelf],
  ['artifact.restore', ['self'], ofSelf],
  // assessment: nobody weighs their own work, and only who has taken it decides
  ['submission.claim', ['assessor'], taken],
  ['submission.claim', [], own],
  ['submission.claim-next', ['neighbor', 'assessor']],
  ['assessment.save-scores', ['assessor'], taken],
  ['assessment.save-scores', [], own],
  ['assessment.save-scores', [], { ...taken, assessorId: 'another' }],
  ['assessment.hand-back', ['assessor'], taken],
  ['submission.decide', ['assessor'], taken],
  ['submission.decide', [], own],
  ['submission.decide', [], { ...taken, assessorId: 'another' }],
  // awards
  ['credential.record', ['system']],
  ['vc-api.sign', ['system']],
  ['award.revoke', ['admin'], { ...ofDistrict, ...ofSelf }],
  ['award.list', ['self'], ofSelf],
  ['award.see', ['self'], { earnerIds: ['self'] }],
  ['award.see', [], { earnerIds: ['self', 'another'] }],
]

type Judge = (actor: Actor, loaded: Facts, input: Facts) => Verdict
// A policy reads a few of the facts, and only those are given.
const judges = new Map<string, Judge>(commands.map(({ name, may }) => [name, may as unknown as Judge]))

for (const [name, allowed, loaded = {}, input = {}] of rows) {
  test(`${name} ${JSON.stringify(loaded)} is for ${allowed.length === all.length ? 'everyone' : allowed.join(', ') || 'nobody'}`, () => {
    const may = judges.get(name)
    if (!may) throw new Error(`There is no command ${name}.`)
    expect(all.filter((someone) => may(everyone[someone], loaded, input).allowed)).toEqual(
      all.filter((someone) => allowed.includes(someone)),
    )
  })
}

test('every command in the source is listed, and has a row', () => {
  const sources = globSync('src/*/*/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const written = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/= command\(\{[^}]*?name: '([^']+)'/g)].map(([, name = '']) => name),
  )
  expect(written.length).toBeGreaterThan(40)
  expect([...judges.keys()].sort()).toEqual(written.sort())
  expect([...new Set(rows.map(([name]) => name))].sort()).toEqual(written.sort())
})

test('what no door opens is for the system alone', () => {
  const closed = new Set<string>(commands.filter(({ reach }) => Object.keys(reach).length === 0).map(({ name }) => name))
  const open = rows.filter(([name, allowed]) => closed.has(name) && allowed.some((someone) => someone !== 'system'))
  expect(closed.size).toBeGreaterThan(0)
  expect(open).toEqual([])
})
