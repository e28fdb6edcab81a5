import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { addWords } from '../../foundation/words/format.ts'
import { spanish } from '../../foundation/words/messages/es/all.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { ledgerApi } from './ledger-api.ts'

addWords('es', spanish)
const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
let assessor: Actor = visitor
const app = createWeb({
  world,
  recognize: async () => assessor,
  resources: [ledgerApi],
  pages: async () => new Response('page'),
  files: async () => null,
})

test('a person takes along their own lines, whole and with the reason, and nobody else’s', async () => {
  await world.db
    .insertInto('valueRules')
    .values({
      id: world.newId(),
      organizationId: district.district.id,
      achievementId: district.achievement.id,
      currency: 'clock-hours',
      number: 1,
      amount: '8',
      unit: 'h',
      effectiveFrom: '2020-08-01',
      setAt: world.now(),
    })
    .execute()
  const { id } = await anAward(district)
  await anAward(district, { earner: district.colleague })
  assessor = district.earner
  const response = await app.request('/value.csv')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="value.csv"')
  expect(response.headers.get('cache-control')).toContain('no-store')
  const rows = parse(await response.text(), { bom: true, columns: true }) as Record<string, string>[]
  expect(rows).toEqual([
    expect.objectContaining({
      Entry: 'Earned',
      'Micro-credential': 'Wait time',
      Amount: '8.00',
      Unit: 'h',
      'Rule version': '1',
      'Rule in force since': '2020-08-01',
      Award: `http://laurel.example/awards/${id}`,
    }),
  ])
  const inSpanish = await (await app.request('/value.csv', { headers: { 'accept-language': 'es' } })).text()
  const [line] = parse(inSpanish, { bom: true, columns: true }) as Record<string, string>[]
  expect(line).toMatchObject({ Anotación: 'Conseguido', Cantidad: '8.00', 'Regla vigente desde': '2020-08-01' })
  expect(line?.['Por qué esta regla']).toMatch(/^Vigente /)
})

test('a visitor is asked to sign in', async () => {
  assessor = visitor
  expect((await app.request('/value.csv')).status).toBe(401)
})
