import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import {
  type Actor,
  type Membership,
  operator,
  type Permission,
  type RoleName,
  roleNames,
  system,
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
 * Everyone who may ask, each by the name of the one role held in the district. `self` is the person the thing belongs to, with no role at all;
 * the `neighbor` holds every role, but elsewhere.
 */
const everyone = {
  visitor,
  system,
  operator,
  self: aPerson('self'),
  stranger: aPerson('stranger'),
  // A program, by a key of the district or of another; and one in the name of the person the thing belongs to.
  key: { kind: 'key', name: 'HR export', organizationId: district, timeZone: 'UTC', key: { id: 'key', scopes: [] } } satisfies Actor,
  'neighbor key': {
    kind: 'key',
    name: 'Export',
    organizationId: 'neighbor',
    timeZone: 'UTC',
    key: { id: 'key', scopes: [] },
  } satisfies Actor,
  'own key': { ...aPerson('self'), key: { id: 'own-key', scopes: [] } } as Actor,
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
  ['organization.edit', ['admin', 'key', 'operator'], { id: district }],
  ['organization.set-calendar', ['admin', 'key', 'operator'], { id: district }],
  ['organization.add-schools', ['admin', 'key', 'operator'], { id: district }],
  ['organization.rename-school', ['admin', 'key', 'operator'], { id: district }],
  ['category.add', ['admin', 'key', 'operator'], { id: district }],
  ['currency.add', ['admin', 'key', 'operator'], { id: district }],
  ['category.change', ['admin', 'key', 'operator'], { id: district }],
  ['category.move', ['admin', 'key', 'operator'], { id: district }],
  ['category.remove', ['admin', 'key', 'operator'], { id: district }],
  ['category.bring-back', ['admin', 'key', 'operator'], { id: district }],
  ['currency.change', ['admin', 'key', 'operator'], { id: district }],
  ['currency.move', ['admin', 'key', 'operator'], { id: district }],
  ['currency.remove', ['admin', 'key', 'operator'], { id: district }],
  ['currency.bring-back', ['admin', 'key', 'operator'], { id: district }],
  // letters
  ['letter.send-again', ['admin', 'key', 'operator'], ofDistrict],
  ['letter.take-bounce', ['operator', 'key', 'neighbor key', 'neighbor', 'admin']],
  ['letter-settings.choose', ['self', 'own key'], ofSelf],
  ['letter-settings.stop', all],
  // notices
  ['notice.read', ['self', 'own key'], ofSelf],
  ['notice.read-all', ['self', 'own key'], ofSelf],
  ['calendar.renew', ['self', 'own key'], ofSelf],
  // people
  ['person.ask-to-sign-up', all],
  ['person.confirm-sign-up', all],
  ['person.ask-for-link', all],
  ['person.send-sign-in-link', ['system']],
  ['person.rename', ['self', 'own key'], ofSelf],
  ['person.choose-locale', ['self', 'own key'], ofSelf],
  ['person.set-password', ['self', 'own key'], ofSelf],
  ['address.add', ['self', 'own key'], ofSelf],
  ['address.confirm', ['self', 'own key'], ofSelf],
  ['address.promote', ['self', 'own key'], ofSelf],
  ['address.remove', ['self', 'own key'], ofSelf],
  // work that got stuck
  ['stuck-work.retry', ['admin', 'key', 'operator'], ofDistrict],
  ['stuck-work.drop', ['admin', 'key', 'operator'], ofDistrict],
  ['stuck-work.drop', ['operator'], { organizationId: null }],
  // backups
  ['backup.record', ['system']],
  ['backup.record-failure', ['system']],
  ['backup.record-restore', ['system']],
  // It reads for all organizations.
  ['subscriber.retry', ['admin', 'neighbor', 'key', 'neighbor key', 'operator']],
  // signing keys
  ['issuer-key.rotate', ['admin', 'key', 'operator'], ofDistrict],
  ['issuer-key.name-compromised', ['admin', 'operator'], ofDistrict],
  ['issuer-key.export', ['admin', 'operator'], ofDistrict],
  // the rights of persons
  ['data-copy.ask', ['self', 'own key', 'operator'], ofSelf],
  ['data-copy.record', ['system'], ofSelf],
  ['erasure.ask', ['self', 'own key'], ofSelf],
  ['erasure.record', ['admin', 'key', 'operator'], { ...ofSelf, organizationIds: [district] }, ofDistrict],
  ['erasure.record', ['operator'], { ...ofSelf, organizationIds: [district, 'neighbor'] }, ofDistrict],
  ['erasure.take-back', ['self', 'own key'], ofSelf],
  ['erasure.refuse', ['admin', 'key', 'operator'], { ...ofSelf, organizationIds: [district] }],
  ['erasure.carry-out', ['admin', 'key', 'neighbor', 'neighbor key', 'operator'], { ...ofSelf, organizationIds: [district, 'neighbor'] }],
  ['erasure.begin', ['system'], ofSelf],
  ['erasure.finish', ['system'], ofSelf],
  // webhooks
  ['webhook.add', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.change', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.replace-secret', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.stop', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.resume', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.remove', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.send-again', ['admin', 'key', 'operator'], ofDistrict],
  ['webhook.record-try', ['system'], ofDistrict],
  // memberships
  ['membership.change', ['admin', 'key', 'operator'], ofDistrict],
  ['membership.end', ['self', 'own key', 'admin', 'key', 'operator'], { ...ofDistrict, ...ofSelf }],
  ['invitation.send', ['admin', 'key', 'operator'], ofDistrict],
  ['invitation.resend', ['admin', 'key', 'operator'], ofDistrict],
  ['invitation.cancel', ['admin', 'key', 'operator'], ofDistrict],
  ['invitation.renew', all],
  ['invitation.accept', people],
  ['invitation.join', ['visitor']],
  // keys: by hand alone, whatever a key may
  ['api-key.make', ['self'], { personId: 'self', organizationId: null }],
  ['api-key.make', ['admin'], { personId: null, organizationId: district }],
  ['api-key.revoke', ['self'], { personId: 'self', organizationId: null }],
  ['api-key.revoke', ['admin'], { personId: null, organizationId: district }],
  // achievements
  ['achievement.start-draft', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict, ofDistrict],
  ['achievement.import', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict, ofDistrict],
  ['achievement.save-draft', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.discard-draft', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.start-version', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.publish', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.retire', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.bring-back', ['system', 'author', 'admin', 'key', 'operator'], ofDistrict],
  ['achievement.set-value', ['system', 'author', 'hr', 'admin', 'key', 'operator'], ofDistrict, ofDistrict],
  // What another organization offers: its author says nothing of what this one gives.
  ['achievement.set-value', ['system', 'hr', 'admin', 'key', 'operator'], { ownerId: 'elsewhere' }, ofDistrict],
  // attempts
  ['attempt.start', people],
  ['attempt.submit', ['self', 'own key'], ofSelf],
  ['attempt.withdraw', ['self', 'own key'], ofSelf],
  ['answer.save', ['self', 'own key'], ofSelf],
  ['self-check.save', ['self', 'own key'], ofSelf],
  ['artifact.add-file', ['self', 'own key'], ofSelf],
  ['artifact.add-link', ['self', 'own key'], ofSelf],
  ['artifact.add-text', ['self', 'own key'], ofSelf],
  ['artifact.change', ['self', 'own key'], ofSelf],
  ['artifact.remove', ['self', 'own key'], ofSelf],
  ['artifact.restore', ['self', 'own key'], ofSelf],
  // assessment: nobody weighs their own work, and only who has taken it decides
  ['submission.claim', ['assessor'], taken],
  ['submission.claim', [], own],
  ['submission.claim-next', ['neighbor', 'assessor']],
  ['assessment.save-scores', ['assessor'], taken],
  ['assessment.save-scores', [], own],
  ['assessment.save-scores', [], { ...taken, assessorId: 'another' }],
  ['assessment.release', ['assessor'], taken],
  ['submission.decide', ['assessor'], taken],
  ['submission.decide', [], own],
  ['submission.decide', [], { ...taken, assessorId: 'another' }],
  // awards
  ['credential.record', ['system']],
  ['vc-api.sign', ['system']],
  ['award.revoke', ['admin', 'key', 'operator'], { ...ofDistrict, ...ofSelf }],
  ['award.list', ['self', 'own key'], ofSelf],
  ['award.see', ['self', 'own key'], { earnerIds: ['self'] }],
  ['award.see', [], { earnerIds: ['self', 'another'] }],
]

type Judge = (actor: Actor, loaded: Facts, input: Facts) => Permission
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
