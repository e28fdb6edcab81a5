import { expect, test } from 'vitest'
import { letterState, listLetters } from '../foundation/mail/outbox.ts'
import { sendLetterAgain } from '../foundation/mail/send-letter-again.ts'
import { countStuckLetters } from '../foundation/mail/stuck-letters.ts'
import { perform } from '../foundation/platform/command.ts'
import { readsOfAll } from '../foundation/platform/database.ts'
import { listInvitations } from '../people/memberships/invitations.ts'
import { aDistrict } from '../testing/district.ts'
import { aWorld } from '../testing/world.ts'
import { demoClock } from './demo-clock.ts'
import { outsiders, staffOfThreeRivers } from './people.ts'
import { invited, seedInvitations } from './seed-invitations.ts'

const opened = await aWorld({ WORKERS: 'false' })
const world = { ...opened, db: readsOfAll(opened.db) }
const { district, neighbor, admin } = await aDistrict(world)
const grace = staffOfThreeRivers().find(({ name }) => name === 'Grace Whitfield')
const others = { lakeshore: neighbor.id, 'cedar-state': neighbor.id, 'open-classroom': neighbor.id }
await seedInvitations(demoClock(world), {
  organizations: { 'three-rivers': district.id, ...others },
  people: grace ? [{ ...grace, id: admin.id }] : [],
})

test('two invitations are open, and the letter of one was refused until it is sent again', async () => {
  const { invitations } = await listInvitations(world.db, district.id, {})
  expect(invitations.map(({ name }) => name)).toEqual(['Wendell Ashgrove', 'Lucía Benavides'])
  const stand = async () =>
    (await listLetters(world.db, [district.id], {})).letters.map((letter) => letterState(letter, false, world.now()))
  expect(await stand()).toEqual(['kept', 'refused'])
  expect(await countStuckLetters(world.db, district.id)).toBe(1)
  const [, failed] = (await listLetters(world.db, [district.id], {})).letters
  await perform(world, admin, sendLetterAgain, { letterId: failed?.id ?? '' })
  expect(await stand()).toEqual(['kept', 'kept'])
})

test('the people who are invited do not belong already', () => {
  const staff = [...staffOfThreeRivers(), ...outsiders]
  for (const { name, email } of invited) expect(staff.some((person) => person.name === name || person.email === email)).toBe(false)
})
