import { verifyPlainCredential } from '@laurel/openbadges/verify/verify-plain-credential'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { findDidDocument } from '../../credentials/award-pages/issuer-documents.ts'
import { hundredthsOf } from '../../definitions/rules/exact.ts'
import { addCurrency } from '../../definitions/value/add-currency.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { makeKey } from '../../people/api-keys/make-key.ts'
import { recognizeKey } from '../../people/api-keys/recognize-key.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { adjustLedger, takeAdjustmentBack } from '../periods/adjust-ledger.ts'
import { closePeriod, reopenPeriod } from '../periods/close-period.ts'
import { saveLayout } from './keep-layout.ts'
import { startingLayouts } from './layout.ts'
import { countKinds, monthLines, sumsBySchool } from './month-lines.ts'
import { findPacket, packetRows } from './packet-content.ts'
import { packetCsv } from './packet-csv.ts'
import { packetFile } from './packet-files.ts'
import { preparePacket } from './prepare-packet.ts'
import { approvePacket, closePacket, withdrawPacket } from './settle-packet.ts'

const world = await aWorld({ WORKERS: 'false' })
/** The world on a day, by which months are over. */
const on = (moment: string) => ({ ...world, now: () => new Date(moment.length === 10 ? `${moment}T12:00:00Z` : moment) })

async function aPlace() {
  const here = await aDistrict(world)
  const organizationId = here.district.id
  const { schoolId } = here
  const teacher = (name: string) => aPerson(world, name, [{ organizationId, schoolId, roles: ['earner'] }])
  const [maya, jordan] = [await teacher('Maya Ortiz'), await teacher('Jordan Lee')]
  const second = await aPerson(world, 'Sam Hill', [{ organizationId, roles: ['hr'] }])
  const reason = 'A stipend that no rule knows of.'
  const give = (day: string, person: Person, amount: string, more: { currency?: string; month?: string } = {}, actor: Person = here.hr) =>
    perform(on(day), actor, adjustLedger, { organizationId, personId: person.id, currency: 'money', amount, reason, ...more })
  const close = (day: string, month: string) => perform(on(day), here.hr, closePeriod, { organizationId, month })
  const reopen = (day: string, month: string) =>
    perform(on(day), here.hr, reopenPeriod, { organizationId, month, reason: 'A stipend of this month was not entered.' })
  const prepare = (day: string, month: string, actor: Person = here.hr) => perform(on(day), actor, preparePacket, { organizationId, month })
  /** Prepared, approved and handed over. */
  const handOver = async (day: string, month: string) => {
    const { packetId } = await prepare(day, month)
    await perform(on(day), second, approvePacket, { packetId })
    await perform(on(day), here.hr, closePacket, { packetId })
    return packetId
  }
  const periods = async () => {
    const { rows } = await sql<{ line: string }>`select to_char(period, 'YYYY-MM') || ' ' || amount as line from ledger_lines
      where organization_id = ${organizationId} order by recorded_at, id`.execute(world.db)
    return rows.map(({ line }) => line)
  }
  return { ...here, organizationId, maya, jordan, second, give, close, reopen, prepare, handOver, periods }
}
const refused = (code: string) => expect.objectContaining({ code })

describe('what HR adjusts', () => {
  test('stands with its reason, in the decimals of its currency, and is taken back whole, once, by a line of its own', async () => {
    const { give, hr, second, maya, periods, district } = await aPlace()
    const { lineId } = await give('2027-03-10', maya, '-50.25')
    const back = { lineId, reason: 'It was meant for somebody else.' }
    await expect(perform(on('2027-03-11'), maya, takeAdjustmentBack, back)).rejects.toThrow(refused('not-a-bookkeeper'))
    expect(await perform(on('2027-03-11'), second, takeAdjustmentBack, back)).toMatchObject({ amount: '50.25' })
    await expect(perform(on('2027-03-12'), hr, takeAdjustmentBack, back)).rejects.toThrow(refused('adjustment-taken-back'))
    expect(await periods()).toEqual(['2027-03 -50.25', '2027-03 50.25'])
    const { lines } = await monthLines(readsOf(world.db, hr), { organizationId: district.id, month: '2027-03-01' })
    expect(lines.map(({ cause, reasons, name }) => [cause, reasons, name])).toEqual([
      ['reversal', [{ code: 'adjusted', reason: 'It was meant for somebody else.' }], 'Maya Ortiz'],
      ['adjustment', [{ code: 'adjusted', reason: 'A stipend that no rule knows of.' }], 'Maya Ortiz'],
    ])
  })

  test.each([
    ['0', 'adjustment-of-nothing'],
    ['0.00', 'adjustment-of-nothing'],
    ['1.005', 'input-invalid'],
    ['1e5', 'input-invalid'],
    ['10000000', 'input-invalid'],
    ['--5', 'input-invalid'],
  ])('“%s” is no amount', async (amount, code) => {
    const { give, maya, periods } = await aPlace()
    await expect(give('2027-03-10', maya, amount)).rejects.toThrow(refused(code))
    expect(await periods()).toEqual([])
  })

  test('nobody adjusts what they are given themselves, what is another district’s, or what is not in a currency of theirs', async () => {
    const { give, hr, maya, organizationId } = await aPlace()
    const there = await aPlace()
    await expect(give('2027-03-10', hr, '50')).rejects.toThrow(refused('own-adjustment'))
    await expect(give('2027-03-10', maya, '50', {}, there.hr)).rejects.toThrow(refused('not-a-bookkeeper'))
    await expect(give('2027-03-10', there.maya, '50')).rejects.toThrow(refused('person-missing'))
    await expect(give('2027-03-10', maya, '50', { currency: 'stars' })).rejects.toThrow(refused('currency-missing'))
    const line = { cause: 'adjustment', personId: hr.id, organizationId, currency: 'money', unit: 'USD', amount: '5', enteredBy: hr.id }
    // The table holds when code does not.
    await expect(
      world.db
        .insertInto('ledgerLines')
        .values({ ...line, id: world.newId(), reasons: '[]', recordedAt: world.now(), schoolYear: 2026 })
        .execute(),
    ).rejects.toThrow('ledger_lines_entered_by')
  })
})

test('a currency is called whatever its organization calls it, also by signs that messages read', async () => {
  const { give, close, prepare, admin, maya, organizationId } = await aPlace()
  const name = 'Credits {board} <b>'
  const { code } = await perform(world, admin, addCurrency, { organizationId, name, kind: 'credits', unit: 'cr' })
  await give('2027-03-10', maya, '2', { currency: code })
  await close('2027-04-01', '2027-03')
  const { packetId } = await prepare('2027-04-02', '2027-03')
  expect((await findPacket(world.db, packetId)).sums).toMatchObject([{ name, amount: '2.00' }])
})

test('what a program of the organization prepares is of who made its key, who does not approve it', async () => {
  const { give, close, admin, maya, second, organizationId } = await aPlace()
  const { secret } = await perform(world, admin, makeKey, { organizationId, name: 'Payroll', scopes: ['value:write'], days: 1 })
  const program = await recognizeKey(world, new Headers({ authorization: `Bearer ${secret}` }))
  await give('2027-03-10', maya, '50')
  await close('2027-04-01', '2027-03')
  const { packetId } = await perform(on('2027-04-02'), program, preparePacket, { organizationId, month: '2027-03' })
  await expect(perform(on('2027-04-02'), admin, approvePacket, { packetId })).rejects.toThrow(refused('own-packet'))
  await perform(on('2027-04-02'), second, approvePacket, { packetId })
})

test('nobody writes a word any more about who is forgotten', async () => {
  const { give, maya } = await aPlace()
  await sql`select erase_person(${maya.id})`.execute(world.db)
  await expect(give('2027-03-10', maya, '50')).rejects.toThrow(refused('person-missing'))
})

describe('months', () => {
  test('a month is closed once it is over, in order; what comes late counts in the next one that is open', async () => {
    const { give, close, periods, maya } = await aPlace()
    await give('2027-02-10', maya, '10')
    await give('2027-03-10', maya, '20')
    await expect(close('2027-03-31', '2027-03')).rejects.toThrow(refused('month-not-over'))
    await close('2027-04-01', '2027-02')
    await close('2027-04-01', '2027-03')
    await expect(close('2027-04-01', '2027-03')).rejects.toThrow(refused('month-closed'))
    await expect(give('2027-04-02', maya, '5', { month: '2027-03' })).rejects.toThrow(refused('month-closed'))
    await expect(give('2027-04-02', maya, '5', { month: '2027-05' })).rejects.toThrow(refused('month-to-come'))
    // A clock that lags behind writes into no closed month either.
    await give('2027-03-31', maya, '30')
    expect(await periods()).toEqual(['2027-02 10.00', '2027-03 20.00', '2027-04 30.00'])
    await give('2027-05-10', maya, '40')
    await give('2027-06-10', maya, '50')
    await expect(close('2027-07-01', '2027-06')).rejects.toThrow(refused('earlier-month-open'))
  })

  test('the month of a line is that of the district, also where clocks are put forward or back between', async () => {
    const { give, maya, periods, organizationId } = await aPlace()
    await world.db.updateTable('organizations').set({ timeZone: 'America/Chicago' }).where('id', '=', organizationId).execute()
    // Midnight is at 5:00 at Greenwich in summer, at 6:00 in winter.
    for (const moment of ['2027-04-01T04:59:59Z', '2027-04-01T05:00:00Z', '2027-12-01T05:59:59Z', '2027-12-01T06:00:00Z'])
      await give(moment, maya, '1')
    // The hour that is there twice, on November 7, 2027, and the one that is not, on March 14, are both of their month.
    for (const moment of ['2027-11-07T06:30:00Z', '2027-11-07T07:30:00Z', '2028-03-12T08:30:00Z']) await give(moment, maya, '2')
    expect(await periods()).toEqual([
      '2027-03 1.00',
      '2027-04 1.00',
      '2027-11 2.00',
      '2027-11 2.00',
      '2027-11 1.00',
      '2027-12 1.00',
      '2028-03 2.00',
    ])
  })

  test('a month that is opened again takes what is entered for it, and what it held before is still told', async () => {
    const { give, close, reopen, periods, maya, hr, organizationId } = await aPlace()
    await give('2027-03-10', maya, '20')
    await close('2027-04-01', '2027-03')
    await expect(perform(on('2027-04-02'), hr, reopenPeriod, { organizationId, month: '2027-03', reason: 'Oops' })).rejects.toThrow(
      refused('input-invalid'),
    )
    await reopen('2027-04-02', '2027-03')
    await expect(reopen('2027-04-02', '2027-03')).rejects.toThrow(refused('month-open'))
    await give('2027-04-03', maya, '5', { month: '2027-03' })
    await close('2027-04-04', '2027-03')
    expect(await periods()).toEqual(['2027-03 20.00', '2027-03 5.00'])
    const { rows } = await sql<{ lines: number }>`select (held ->> 'lines')::integer as lines from period_closings
      where organization_id = ${organizationId} order by id`.execute(world.db)
    expect(rows.map(({ lines }) => lines)).toEqual([1, 2])
  })

  test('a month that is closed while lines are written holds those, or they stand in the next: never in between', async () => {
    const { give, close, maya, organizationId } = await aPlace()
    await give('2027-03-10', maya, '1')
    await Promise.all([...Array.from({ length: 8 }, () => give('2027-03-20', maya, '1')), close('2027-04-01', '2027-03')])
    const { rows } = await sql<{ held: number; there: number }>`select (held ->> 'lines')::integer as held,
      (select count(*)::integer from ledger_lines where organization_id = ${organizationId} and period = '2027-03-01') as there
      from period_closings where organization_id = ${organizationId}`.execute(world.db)
    expect(rows[0]?.held).toBe(rows[0]?.there)
  })
})

describe('packets', () => {
  test('a packet is prepared of a closed month, approved by a second person, and handed over with files that are the same to the byte', async () => {
    const { give, close, prepare, hr, second, maya, jordan, organizationId, district } = await aPlace()
    await give('2027-03-10', maya, '200')
    await give('2027-03-11', jordan, '100.50')
    await give('2027-03-12', maya, '8', { currency: 'clock-hours' })
    await expect(prepare('2027-04-01', '2027-03')).rejects.toThrow(refused('month-still-open'))
    await close('2027-04-01', '2027-03')
    const { packetId } = await prepare('2027-04-02', '2027-03')
    expect(await findPacket(readsOf(world.db, second), packetId)).toMatchObject({
      number: 1,
      lines: 3,
      people: 2,
      sums: [
        { currency: 'clock-hours', amount: '8.00', lines: 1 },
        { currency: 'money', amount: '300.50', lines: 2 },
      ],
    })
    await expect(perform(on('2027-04-02'), hr, approvePacket, { packetId })).rejects.toThrow(refused('own-packet'))
    await expect(perform(on('2027-04-02'), maya, approvePacket, { packetId })).rejects.toThrow(refused('not-a-bookkeeper'))
    await expect(perform(on('2027-04-02'), hr, closePacket, { packetId })).rejects.toThrow(refused('packet-not-approved'))
    await expect(packetFile(readsOf(world.db, hr), hr, { packetId, form: 'csv' })).rejects.toThrow(refused('packet-not-closed'))
    await perform(on('2027-04-03'), second, approvePacket, { packetId })
    await expect(perform(on('2027-04-03'), second, approvePacket, { packetId })).rejects.toThrow(refused('packet-settled'))
    await perform(on('2027-04-04'), hr, closePacket, { packetId, layout: 'sums' })
    await expect(perform(on('2027-04-05'), hr, withdrawPacket, { packetId, reason: 'It was handed over too early.' })).rejects.toThrow(
      refused('packet-settled'),
    )

    const file = async (form: 'csv' | 'pdf' | 'json', columns?: string) =>
      Buffer.from(await (await packetFile(readsOf(world.db, hr), hr, { packetId, form, columns })).arrayBuffer())
    const [csv, pdf, json] = [await file('csv'), await file('pdf'), await file('json')]
    // What has changed since, such as a name, a school or what a currency is called, changes nothing in them.
    await world.db.updateTable('people').set({ name: 'Maya Ortiz-Lee' }).where('id', '=', maya.id).execute()
    await world.db.updateTable('people').set({ name: 'Sam Hill-Reyes' }).where('id', '=', second.id).execute()
    await world.db.updateTable('organizations').set({ name: 'Four Rivers' }).where('id', '=', organizationId).execute()
    await world.db
      .updateTable('currencies')
      .set({ name: 'Salary' })
      .where('organizationId', '=', organizationId)
      .where('code', '=', 'money')
      .execute()
    expect([await file('csv'), await file('pdf'), await file('json')]).toEqual([csv, pdf, json])

    expect(csv.toString().split('\r\n')).toEqual([
      '\uFEFFName,E-mail,School,Currency,Amount,Unit,Lines',
      `Jordan Lee,${jordan.email},Northside Middle,Pay,100.50,USD,1`,
      `Maya Ortiz,${maya.email},Northside Middle,Clock hours,8.00,h,1`,
      `Maya Ortiz,${maya.email},Northside Middle,Pay,200.00,USD,1`,
      '',
    ])
    expect(pdf.toString('latin1')).toContain('/Marked true')
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot')

    // Signed as badges are, and so verified: by the DID document of the organization, with nothing of ours.
    const did = await findDidDocument(world.db, district.slug, world.config.BASE_URL)
    const load = async () => ({ status: 200, contentType: 'application/did+json', bytes: Buffer.from(JSON.stringify(did)) })
    const verify = async (text: string) => (await verifyPlainCredential(text, { now: new Date('2027-05-01'), load })).outcome
    expect(await verify(json.toString())).toBe('holds')
    expect(await verify(json.toString().replace('"200.00"', '"2000.00"'))).toBe('fails')
    const { packet } = JSON.parse(json.toString()).credentialSubject
    const signedSum = Object.values<string[]>(packet.lines).reduce(
      (sum, [, , code, amount = '0']) => (code === 'money' ? sum + hundredthsOf(amount) : sum),
      0n,
    )
    expect(packet.totals['money USD']).toEqual(['300.50', '2'])
    expect(signedSum).toBe(30050n)
    // Whoever is forgotten is not named in what is never changed.
    expect(json.toString()).not.toContain('Maya')
  })

  test('a correction is a difference to the last packet: no line is in two, and all packets come to what the ledger says', async () => {
    const { give, close, reopen, handOver, maya, jordan, hr, second, organizationId, prepare } = await aPlace()
    const { lineId } = await give('2027-03-10', maya, '200')
    await close('2027-04-01', '2027-03')
    const first = await handOver('2027-04-02', '2027-03')
    const before = await packetRows(world.db, first)
    // What was handed over is taken back in April, and something that was forgotten is entered in March after all.
    await perform(on('2027-04-10'), second, takeAdjustmentBack, { lineId, reason: 'Paid by the grant already.' })
    await reopen('2027-04-11', '2027-03')
    await give('2027-04-11', jordan, '75', { month: '2027-03' })
    await expect(prepare('2027-04-11', '2027-03')).rejects.toThrow(refused('month-still-open'))
    await close('2027-04-12', '2027-03')
    const correction = await handOver('2027-04-12', '2027-03')
    expect((await packetRows(world.db, correction)).map(({ amount }) => amount)).toEqual(['75.00'])
    await close('2027-05-01', '2027-04')
    const third = await handOver('2027-05-02', '2027-04')
    expect((await packetRows(world.db, third)).map(({ amount }) => amount)).toEqual(['-200.00'])
    expect(await packetRows(world.db, first)).toEqual(before)
    await expect(prepare('2027-05-03', '2027-04')).rejects.toThrow(refused('packet-empty'))
    const { rows } = await sql<{ packed: string; ledger: string }>`select
      (select sum(amount) from packet_lines join ledger_lines on ledger_lines.id = line_id where organization_id = ${organizationId}) as packed,
      (select sum(amount) from ledger_lines where organization_id = ${organizationId}) as ledger`.execute(world.db)
    expect(rows[0]?.packed).toBe(rows[0]?.ledger)
    const kinds = await countKinds(readsOf(world.db, hr), { organizationId, month: '2027-04-01' })
    expect(kinds.map(({ kind }) => kind)).toEqual(['negative', 'late', 'adjusted'])
  })

  test('of two packets at once one wins, and the other is refused; a packet that was taken back leaves its lines for the next', async () => {
    const { give, close, prepare, hr, second, maya } = await aPlace()
    await give('2027-03-10', maya, '200')
    await close('2027-04-01', '2027-03')
    const tried = await Promise.allSettled([prepare('2027-04-02', '2027-03'), prepare('2027-04-02', '2027-03', second)])
    const [won] = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(tried.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'packet-under-way' } }])
    await perform(on('2027-04-03'), hr, withdrawPacket, { packetId: won?.packetId ?? '', reason: 'The stipends are missing.' })
    expect(await prepare('2027-04-03', '2027-03')).toMatchObject({ number: 2, lines: 1 })
  })

  test('whom a packet pays does not approve it, and who keeps no books sees no packet', async () => {
    const { give, close, prepare, second, maya, organizationId } = await aPlace()
    const there = await aPlace()
    await give('2027-03-10', second, '200')
    await close('2027-04-01', '2027-03')
    const { packetId } = await prepare('2027-04-02', '2027-03')
    await expect(perform(on('2027-04-02'), second, approvePacket, { packetId })).rejects.toThrow(refused('own-lines'))
    await expect(perform(on('2027-04-02'), there.hr, approvePacket, { packetId })).rejects.toThrow(refused('not-a-bookkeeper'))
    for (const actor of [maya, there.hr]) {
      await expect(findPacket(readsOf(world.db, actor), packetId)).rejects.toThrow(refused('packet-missing'))
      expect(await readsOf(world.db, actor).selectFrom('packetLines').where('packetId', '=', packetId).selectAll().execute()).toEqual([])
    }
    expect(await sumsBySchool(readsOf(world.db, there.hr), { organizationId, month: '2027-03-01' })).toEqual([])
  })

  test('what waits for approval is left out, and comes in the next packet once somebody agreed', async () => {
    const { give, close, handOver, prepare, maya } = await aPlace()
    const { lineId } = await give('2027-03-10', maya, '200')
    await give('2027-03-11', maya, '10')
    await close('2027-04-01', '2027-03')
    const { rows: kept } = await sql<{
      source: string
    }>`select pg_get_functiondef('waits_for_approval(uuid)'::regprocedure) as source`.execute(world.db)
    const restore = kept[0]?.source ?? ''
    await sql`create or replace function waits_for_approval(line uuid) returns boolean language sql stable as ${sql.lit(`select line = '${lineId}'`)}`.execute(
      ownerOf(world),
    )
    try {
      const packetId = await handOver('2027-04-02', '2027-03')
      expect((await packetRows(world.db, packetId)).map(({ amount }) => amount)).toEqual(['10.00'])
    } finally {
      await sql.raw(restore).execute(ownerOf(world))
    }
    expect(await prepare('2027-04-03', '2027-03')).toMatchObject({ number: 2, lines: 1 })
  })

  test('lines, packets and closings are never changed, whoever asks', async () => {
    const { give, close, handOver, maya } = await aPlace()
    await give('2027-03-10', maya, '200')
    await close('2027-04-01', '2027-03')
    const packetId = await handOver('2027-04-02', '2027-03')
    for (const change of [
      sql`update packets set signed = 'x' where id = ${packetId}`,
      sql`delete from packets where id = ${packetId}`,
      sql`update packet_lines set reason = 'x' where packet_id = ${packetId}`,
      sql`delete from packet_lines where packet_id = ${packetId}`,
      sql`update period_closings set month = '2027-01-01'`,
      sql`delete from period_closings`,
      sql`update ledger_lines set period = '2027-01-01'`,
    ])
      await expect(change.execute(world.db)).rejects.toThrow(/never changed/)
  })
})

test('an organization keeps the columns of its payroll program, and a spreadsheet runs nothing of them', async () => {
  const { hr, organizationId } = await aPlace()
  const layout = {
    rows: 'lines' as const,
    currencies: ['money'],
    codes: { money: 'PD1' },
    columns: [
      { field: 'code' as const, heading: 'Earnings' },
      { field: 'text' as const, heading: 'Co Code', text: 'TR' },
      { field: 'name' as const, heading: 'Who' },
      { field: 'amount' as const, heading: 'Amount' },
    ],
  }
  const { layoutId } = await perform(world, hr, saveLayout, { organizationId, name: 'Our payroll', layout })
  await expect(perform(world, hr, saveLayout, { organizationId, name: 'Our payroll', layout })).rejects.toThrow(
    refused('layout-name-taken'),
  )
  await expect(
    perform(world, hr, saveLayout, { organizationId, name: 'Another', layout: { ...layout, currencies: ['stars'] } }),
  ).rejects.toThrow(refused('layout-currency'))
  await perform(world, hr, saveLayout, { organizationId, layoutId, name: 'Our payroll', layout: { ...layout, codes: { money: 'PD2' } } })
  const row = {
    place: 1,
    lineId: '',
    personId: '',
    email: '',
    school: '',
    title: '',
    entry: '',
    reason: '',
    period: '2027-03-01',
    isAdjusted: false,
  }
  const rows = [
    { ...row, name: '=cmd()', currency: 'money', unit: 'USD', amount: '-5.00' },
    { ...row, name: 'Maya', currency: 'clock-hours', unit: 'h', amount: '8.00' },
  ]
  expect(packetCsv({ number: 1, sums: [] }, rows, { ...layout, codes: { money: 'PD2' } })).toBe(
    "\uFEFFEarnings,Co Code,Who,Amount\r\nPD2,TR,'=cmd(),-5.00\r\n",
  )
  for (const { layout: starting } of startingLayouts) expect(packetCsv({ number: 1, sums: [] }, rows, starting)).toContain('-5.00')
})

test('in any order of what HR does, what packets hold and what waits come to the balance, and a closed month stays as it was', async () => {
  const months = ['2027-01', '2027-02', '2027-03']
  const act = fc.oneof(
    fc.record({
      what: fc.constant('give' as const),
      month: fc.constantFrom(...months),
      cents: fc.integer({ min: -9999, max: 9999 }).filter((n) => n !== 0),
    }),
    fc.record({ what: fc.constantFrom('close' as const, 'reopen' as const, 'pack' as const), month: fc.constantFrom(...months) }),
    fc.record({ what: fc.constant('take-back' as const), nth: fc.integer({ min: 0, max: 5 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const { give, close, reopen, handOver, second, maya, organizationId } = await aPlace()
      const given: string[] = []
      const closed = new Map<string, string>()
      const stateOf = async (month: string) => {
        const { rows } = await sql<{
          text: string
        }>`select coalesce(string_agg(id || ' ' || amount, ',' order by id), '') as text from ledger_lines
          where organization_id = ${organizationId} and period = ${`${month}-01`}::date`.execute(world.db)
        return rows[0]?.text ?? ''
      }
      let balance = 0n
      for (const one of acts) {
        // What is refused changes nothing, and the sums below say so.
        const done = async (work: Promise<unknown>) =>
          work
            .then(() => true)
            .catch((error: { code?: string }) => {
              expect(error.code).toBeTruthy()
              return false
            })
        if (one.what === 'give') {
          const amount = (one.cents / 100).toFixed(2)
          if (await done(give('2027-04-10', maya, amount, { month: one.month }).then(({ lineId }) => given.push(lineId))))
            balance += hundredthsOf(amount)
        } else if (one.what === 'take-back') {
          const lineId = given[one.nth]
          if (!lineId) continue
          await perform(on('2027-04-11'), second, takeAdjustmentBack, { lineId, reason: 'It was meant for somebody else.' })
            .then(({ amount }) => {
              balance += hundredthsOf(amount)
            })
            .catch((error: { code?: string }) => expect(error.code).toBe('adjustment-taken-back'))
        } else if (one.what === 'close') {
          if (await done(close('2027-04-12', one.month))) closed.set(one.month, await stateOf(one.month))
        } else if (one.what === 'reopen') {
          if (await done(reopen('2027-04-12', one.month))) closed.delete(one.month)
        } else await done(handOver('2027-04-13', one.month))
        for (const [month, state] of closed) expect(await stateOf(month)).toBe(state)
      }
      const { rows } = await sql<{ packed: string; open: string; twice: number }>`select
        coalesce(sum(amount) filter (where packed.line_id is not null), 0)::text as packed,
        coalesce(sum(amount) filter (where packed.line_id is null), 0)::text as open,
        (count(packed.line_id) - count(distinct packed.line_id))::integer as twice
        from ledger_lines left join packet_lines packed on packed.line_id = ledger_lines.id where organization_id = ${organizationId}`.execute(
        world.db,
      )
      expect(hundredthsOf(rows[0]?.packed ?? '0') + hundredthsOf(rows[0]?.open ?? '0')).toBe(balance)
      expect(rows[0]?.twice).toBe(0)
    }),
    { numRuns: 12 },
  )
})
