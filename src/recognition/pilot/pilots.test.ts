import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { findAwardFacts } from '../../credentials/awards/sign-credential.ts'
import { publishVersion } from '../../definitions/achievements/publish-version.ts'
import { saveDraft } from '../../definitions/authoring/save-draft.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aPilot } from '../../testing/pilot.ts'
import type { District } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { linesOf, totalsOf } from '../ledger/ledger.ts'
import { answerPilotPerson, invitePilotPerson, lookAgainForPeople } from './answer-people.ts'
import { answerPilotTitle, draftPilotTitles } from './answer-titles.ts'
import { bringPilot } from './bring-pilot.ts'
import { closePilot, closingPilot } from './close-pilot.ts'
import { findPilot, rowsOfPilot } from './find-pilots.ts'
import { mendPilotRow, setPilotRowAside } from './mend-rows.ts'
import { sayPilotColumns } from './say-columns.ts'
import { undoPilot } from './undo-pilot.ts'

let district: District
/** Words that no other test of this file uses, of letters alone. */
const word = () =>
  crypto
    .randomUUID()
    .replace(/[^a-f]/g, '')
    .padEnd(6, 'x') + [...crypto.randomUUID().slice(0, 8)].map((sign) => String.fromCharCode(97 + (sign.charCodeAt(0) % 26))).join('')
beforeAll(async () => {
  district = await aDistrict(await aWorld({ WORKERS: 'false' }))
})

const aTeacher = (name = `Teacher ${word()}`) =>
  aPerson(district.world, name, [{ organizationId: district.district.id, roles: ['earner'] }])
const aTitle = async (title = `${word()} ${word()}`) => anAchievement(district.world, district.district.id, smallDefinition({ title }))
const bring = (text: string, how: Parameters<typeof aPilot>[2] = {}) => aPilot(district, text, how)
const rowsOf = async (importId: string) =>
  district.world.db
    .selectFrom('pilotRows')
    .leftJoin('pilotPeople as whom', (join) => join.onRef('whom.importId', '=', 'pilotRows.importId').onRef('whom.number', '=', 'person'))
    .where('pilotRows.importId', '=', importId)
    .orderBy('line')
    .select(['line', 'fate', 'decidedOn', 'gives', 'link', 'pilotRows.revision', 'awardId', 'whom.choice', 'whom.number as person'])
    .select((is) => is.ref('faults').$castTo<{ cell: string; says: { text: string } }[]>().as('faults'))
    .execute()
const fatesOf = async (importId: string) => (await rowsOf(importId)).map(({ fate }) => fate)
const faultOf = async (text: string, how?: Parameters<typeof aPilot>[2]) => {
  const [row] = await rowsOf(await bring(text, how))
  return { fate: row?.fate, faults: row?.faults.map(({ cell, says }) => `${cell}: ${says.text}`) }
}
const close = async (importId: string, leaves = 0) => {
  await perform(district.world, district.hr, closePilot, { importId, leaves })
  await closingPilot.work(district.world, { importId })
}
const awardsOf = (personId: string) =>
  district.world.db.selectFrom('awards').where('earnerId', '=', personId).orderBy('awardedAt').selectAll().execute()

describe('an old pilot becomes awards that are marked', () => {
  test('each row is an award decided elsewhere on its own day, with opening lines and one letter for all', async () => {
    const [ana, one, two] = [await aTeacher('Ana Reyes'), await aTitle(), await aTitle()]
    const importId = await bring(
      `name,email,title,date,amount,hours,link
Ana Reyes,${ana.email},${one.definition.title},2025-05-04,"$1,200.50",7.5,https://sites.example/ana
Ana Reyes,${ana.email},${two.definition.title},2025-06-01,,,`,
    )
    expect(await fatesOf(importId)).toEqual(['ready', 'ready'])
    expect(await awardsOf(ana.id)).toEqual([])
    await close(importId)
    const awards = await awardsOf(ana.id)
    expect(awards.map(({ ground, awardedAt }) => [ground, awardedAt.toISOString().slice(0, 10)])).toEqual([
      ['elsewhere', '2025-05-04'],
      ['elsewhere', '2025-06-01'],
    ])
    const { ground } = await findAwardFacts(district.world.db, awards[0]?.id ?? '', 'http://laurel.example')
    expect(ground).toMatchObject({ elsewhere: { source: 'Pilot 2024–25', decidedOn: '2025-05-04', link: 'https://sites.example/ana' } })
    const { lines } = await linesOf(district.world.db, ana.id)
    expect(
      lines.map(({ cause, currency, amount, schoolYear, ruleNumber }) => [cause, currency, amount, schoolYear, ruleNumber]).sort(),
    ).toEqual([
      ['opening', 'clock-hours', '7.50', 2024, null],
      ['opening', 'money', '1200.50', 2024, null],
    ])
    expect(new Set(lines.map(({ period }) => period))).toEqual(new Set(['2025-05-01']))
    expect(lines[0]?.reasons).toEqual([{ code: 'opening', from: 'Pilot 2024–25', on: '2025-05-04' }])
    const letters = await lettersTo(district.world, ana.email)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.bodyText).toContain(one.definition.title)
    expect(letters[0]?.bodyText).toContain('decided elsewhere')
    // It is over for good.
    await expect(perform(district.world, district.hr, undoPilot, { importId })).rejects.toMatchObject({ code: 'pilot-closed' })
    await expect(close(importId)).rejects.toMatchObject({ code: 'pilot-closed' })
  })

  test('the rules of here give nothing for it; taken back, its opening goes with it, in its own year', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    await sql`insert into value_rules (id, organization_id, achievement_id, currency, number, amount, unit, effective_from, set_at)
      values (gen_random_uuid(), ${district.district.id}, ${one.id}, 'clock-hours', 1, 8, 'h', '2020-01-01', '2020-01-01')`.execute(
      district.world.db,
    )
    await close(await bring(`email,title,date,hours\n${ana.email},${one.definition.title},2025-05-04,3`))
    expect((await linesOf(district.world.db, ana.id)).lines.map(({ amount }) => amount)).toEqual(['3.00'])
    const [award] = await awardsOf(ana.id)
    await perform(district.world, district.admin, revokeAward, { id: award?.id ?? '', reason: 'Brought in for the wrong person.' })
    const { lines } = await linesOf(district.world.db, ana.id)
    expect(lines.map(({ cause, amount, schoolYear }) => [cause, amount, schoolYear])).toEqual([
      ['reversal', '-3.00', 2024],
      ['opening', '3.00', 2024],
    ])
    expect(await totalsOf(district.world.db, ana.id, 2024)).toMatchObject([{ inYear: '0.00', inAll: '0.00' }])
  })

  test('a new title becomes a draft, and closing waits until it is published', async () => {
    const ana = await aTeacher()
    const title = `Restorative ${word()}`
    const importId = await bring(`email,title,date,level,category\n${ana.email},${title},2025-05-04,Level 2,discourse`)
    await expect(close(importId)).rejects.toMatchObject({ code: 'pilot-unpublished' })
    const { achievementIds } = await perform(district.world, district.hr, draftPilotTitles, { importId })
    const [achievementId = ''] = achievementIds
    const draft = await district.world.db
      .selectFrom('achievements')
      .where('id', '=', achievementId)
      .select('draft')
      .executeTakeFirstOrThrow()
    expect(draft.draft).toMatchObject({ title, level: 2 })
    await expect(close(importId)).rejects.toMatchObject({ code: 'pilot-unpublished' })
    await expect(perform(district.world, district.hr, draftPilotTitles, { importId })).rejects.toMatchObject({
      code: 'pilot-nothing-to-draft',
    })
    // An author writes the rest of it.
    await district.world.db
      .updateTable('achievements')
      .set({ draft: JSON.stringify(smallDefinition({ title })) })
      .where('id', '=', achievementId)
      .execute()
    await sql`insert into value_rules (id, organization_id, achievement_id, currency, number, amount, unit, effective_from, set_at)
      values (gen_random_uuid(), ${district.district.id}, ${achievementId}, 'clock-hours', 1, 8, 'h', current_date, now())`.execute(
      district.world.db,
    )
    await perform(district.world, district.author, publishVersion, { achievementId, revision: 1, changeNote: '' })
    await close(importId)
    expect(await awardsOf(ana.id)).toMatchObject([{ achievementId, ground: 'elsewhere' }])
  })
})

describe('what is not known is not guessed', () => {
  test('nearly the same title is asked; the very same in other letters is that one', async () => {
    const [ana, one] = [await aTeacher(), await aTitle(`Academic language ${word()}`)]
    const { title } = one.definition
    const importId = await bring(`email,title,date\n${ana.email},${title.toUpperCase()},2025-05-04\n${ana.email},${title}s,2025-05-05`)
    expect(await fatesOf(importId)).toEqual(['ready', 'asked'])
    const titles = await district.world.db
      .selectFrom('pilotTitles')
      .where('importId', '=', importId)
      .orderBy('number')
      .selectAll()
      .execute()
    expect(titles[1]).toMatchObject({
      choice: 'ask',
      near: [{ kind: 'achievement', achievementId: one.id }],
    })
    await perform(district.world, district.hr, answerPilotTitle, { importId, number: 2, is: one.id })
    // Now both rows say the same.
    expect(await fatesOf(importId)).toEqual(['ready', 'repeated'])
    await perform(district.world, district.hr, answerPilotTitle, { importId, number: 2, is: 'new' })
    expect(await fatesOf(importId)).toEqual(['ready', 'ready'])
    await perform(district.world, district.hr, answerPilotTitle, { importId, number: 2, is: 'same 1' })
    expect(await fatesOf(importId)).toEqual(['ready', 'repeated'])
    await expect(perform(district.world, district.hr, answerPilotTitle, { importId, number: 1, is: 'same 2' })).rejects.toMatchObject({
      code: 'pilot-same-circle',
    })
    const elsewhere = await anAchievement(district.world, district.neighbor.id)
    await expect(perform(district.world, district.hr, answerPilotTitle, { importId, number: 1, is: elsewhere.id })).rejects.toMatchObject({
      code: 'pilot-no-such-title',
    })
  })

  test('a name that one person has is them, one that two share is nobody until somebody says it', async () => {
    const one = await aTitle()
    const [only, first] = [await aTeacher('Óscar Único'), await aTeacher('Kim Lee'), await aTeacher('kim  lee')]
    const importId = await bring(
      `name,title,date
${'Único, Óscar'},${one.definition.title},2025-05-04
Kim Lee,${one.definition.title},2025-05-04
Nobody Here,${one.definition.title},2025-05-04`.replace('Único, Óscar', '"Único, Óscar"'),
    )
    const rows = await rowsOf(importId)
    expect(rows.map(({ fate, choice }) => [fate, choice])).toEqual([
      ['ready', 'name'],
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ])
    expect(only.name).toBe('Óscar Único')
    const number = rows[1]?.person ?? 0
    await expect(
      perform(district.world, district.hr, answerPilotPerson, {
        importId,
        number,
        is: district.neighborAssessor.email,
      }),
    ).rejects.toMatchObject({ code: 'pilot-not-a-member' })
    await perform(district.world, district.hr, answerPilotPerson, { importId, number, is: first.email })
    expect(await fatesOf(importId)).toEqual(['ready', 'ready', 'unknown'])
    await perform(district.world, district.hr, answerPilotPerson, { importId, number: rows[2]?.person ?? 0, is: 'aside' })
    expect(await fatesOf(importId)).toEqual(['ready', 'ready', 'aside'])
    await close(importId, 1)
    expect(await awardsOf(first.id)).toHaveLength(1)
  })

  test('an address that nobody here has is nobody, whatever name stands beside it, until they were invited and came', async () => {
    const [ana, one] = [await aTeacher('Rosa Unik'), await aTitle()]
    const importId = await bring(`name,email,title,date\nRosa Unik,rosa.private@home.example,${one.definition.title},2025-05-04`)
    expect(await fatesOf(importId)).toEqual(['unknown'])
    await expect(perform(district.world, district.hr, invitePilotPerson, { importId, number: 1 })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await perform(district.world, district.admin, invitePilotPerson, { importId, number: 1 })
    expect(await lettersTo(district.world, 'rosa.private@home.example')).toHaveLength(1)
    // They confirm that address as one more of theirs.
    await district.world.db
      .insertInto('personAddresses')
      .values({
        id: district.world.newId(),
        personId: ana.id,
        address: 'rosa.private@home.example',
        addedAt: new Date(),
        verifiedAt: new Date(),
      })
      .execute()
    expect(await perform(district.world, district.hr, lookAgainForPeople, { importId })).toEqual({ unknown: 0 })
    expect(await fatesOf(importId)).toEqual(['ready'])
  })
})

describe('undone as a whole', () => {
  test('nothing is left of it: no row, no name, no draft that nobody touched, no letter', async () => {
    const ana = await aTeacher()
    const [left, written] = [`Left ${word()}`, `Quite ${word()}`]
    const importId = await bring(`email,title,date\n${ana.email},${left},2025-05-04\n${ana.email},${written},2025-05-04`)
    for (const number of [1, 2]) await perform(district.world, district.hr, answerPilotTitle, { importId, number, is: 'new' })
    const { achievementIds } = await perform(district.world, district.hr, draftPilotTitles, { importId })
    await perform(district.world, district.author, saveDraft, {
      achievementId: achievementIds[1] ?? '',
      revision: 1,
      part: 'basics',
      changes: { audience: 'Teachers of any grade.' },
    })
    expect(await perform(district.world, district.hr, undoPilot, { importId })).toMatchObject({ rows: 2, discarded: 1, kept: 1 })
    const drafts = await district.world.db
      .selectFrom('achievements')
      .where('id', 'in', achievementIds)
      .orderBy('id')
      .select('draft')
      .execute()
    expect(drafts.filter(({ draft }) => draft !== null)).toHaveLength(1)
    for (const table of ['pilotRows', 'pilotTitles', 'pilotPeople'] as const)
      expect(await district.world.db.selectFrom(table).where('importId', '=', importId).select('importId').execute()).toEqual([])
    expect(await awardsOf(ana.id)).toEqual([])
    expect(await lettersTo(district.world, ana.email)).toEqual([])
    for (const act of [
      () => perform(district.world, district.hr, undoPilot, { importId }),
      () => perform(district.world, district.hr, closePilot, { importId, leaves: 0 }),
      () => perform(district.world, district.hr, draftPilotTitles, { importId }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'pilot-undone' })
  })

  test('while its awards are being made it can’t be undone, and two who close it at once close it once', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const importId = await bring(`email,title,date\n${ana.email},${one.definition.title},2025-05-04`)
    const both = await Promise.allSettled([1, 2].map(() => perform(district.world, district.hr, closePilot, { importId, leaves: 0 })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(perform(district.world, district.hr, undoPilot, { importId })).rejects.toMatchObject({ code: 'pilot-closing' })
    await Promise.all([closingPilot.work(district.world, { importId }), closingPilot.work(district.world, { importId })])
    expect(await awardsOf(ana.id)).toHaveLength(1)
    expect(await lettersTo(district.world, ana.email)).toHaveLength(1)
  })

  test('what is left out is said with its number, so that nothing is left out unseen', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const importId = await bring(
      `email,title,date\n${ana.email},${one.definition.title},2025-05-04\nnobody@x.example,${one.definition.title},2025-05-04`,
    )
    await expect(close(importId, 0)).rejects.toMatchObject({ code: 'pilot-changed' })
    await close(importId, 1)
    expect(await fatesOf(importId)).toEqual(['awarded', 'unknown'])
  })
})

describe('twice', () => {
  test('the same file again is known, and what they have already is left out', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const text = `email,title,date\n${ana.email},${one.definition.title},2025-05-04`
    const first = await bring(text)
    await close(first)
    const { importId, sameAsId } = await perform(district.world, district.hr, bringPilot, {
      organizationId: district.district.id,
      name: 'Again',
      text: `${text}\n`,
    })
    expect(sameAsId).toBe(first)
    await perform(district.world, district.hr, sayPilotColumns, { importId })
    expect(await fatesOf(importId)).toEqual(['held'])
    await expect(close(importId, 1)).rejects.toMatchObject({ code: 'pilot-nothing-ready' })
  })

  test('what was earned here meanwhile is not given again', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const importId = await bring(`email,title,date\n${ana.email},${one.definition.title},2025-05-04`)
    await perform(district.world, district.hr, closePilot, { importId, leaves: 0 })
    await anAward(district, { achievement: one, earner: ana })
    await closingPilot.work(district.world, { importId })
    expect(await awardsOf(ana.id)).toMatchObject([{ ground: 'decision' }])
    expect(await fatesOf(importId)).toEqual(['held'])
  })

  test('of two rows that say the same the first counts, also where one names and one writes the address', async () => {
    const [ana, one] = [await aTeacher(`Jo Twice ${word()}`), await aTitle()]
    const importId = await bring(`name,email,title,date
${ana.name},,${one.definition.title},2025-05-04
${ana.name},${ana.email},${one.definition.title},2025-05-05`)
    expect(await fatesOf(importId)).toEqual(['ready', 'repeated'])
    await perform(district.world, district.hr, setPilotRowAside, { importId, line: 2, isAside: true })
    expect(await fatesOf(importId)).toEqual(['aside', 'ready'])
  })
})

describe('bad input', () => {
  const org = () => district.district.id
  const refused = (text: string) =>
    expect(perform(district.world, district.hr, bringPilot, { organizationId: org(), name: 'P', text })).rejects
  test('nothing, and headings alone', async () => {
    await refused('').toMatchObject({ code: 'pilot-empty' })
    await refused(' \n\n ').toMatchObject({ code: 'pilot-empty' })
    await refused('name,title,date').toMatchObject({ code: 'pilot-no-rows' })
  })

  test('columns that say too little, or the same twice', async () => {
    const text = 'name,title,date\nAna,T,2025-05-04'
    const { importId } = await perform(district.world, district.hr, bringPilot, { organizationId: org(), name: 'P', text })
    const say = (kinds: ('who' | 'title' | 'when' | null)[]) =>
      expect(perform(district.world, district.hr, sayPilotColumns, { importId, kinds })).rejects
    await say(['who', null, 'when']).toMatchObject({ code: 'pilot-no-titles' })
    await say([null, 'title', 'when']).toMatchObject({ code: 'pilot-nobody' })
    await say(['who', 'title', null]).toMatchObject({ code: 'pilot-no-days' })
    await say(['title', 'title', 'when']).toMatchObject({ code: 'pilot-nobody' })
    await say(['who', 'title', 'title']).toMatchObject({ code: 'pilot-no-days' })
    await perform(district.world, district.hr, sayPilotColumns, { importId })
    await expect(perform(district.world, district.admin, sayPilotColumns, { importId })).rejects.toMatchObject({ code: 'pilot-read' })
  })

  test('merged cells: asked whether what stands above is meant', async () => {
    const [ana, one, two] = [await aTeacher(), await aTitle(), await aTitle()]
    const text = `email,title,date\n${ana.email},${one.definition.title},2025-05-04\n,${two.definition.title},2025-05-05`
    await expect(bring(text)).rejects.toMatchObject({ code: 'pilot-gaps-unclear' })
    expect(await fatesOf(await bring(text, { isFilledDown: true }))).toEqual(['ready', 'ready'])
    const left = await rowsOf(await bring(text, { isFilledDown: false }))
    expect(left.map(({ fate, faults }) => [fate, faults[0]?.says.text])).toEqual([
      ['ready', undefined],
      ['wrong', 'Nobody is named in this row.'],
    ])
  })

  test('three forms of days in one column: what may be two is asked once, and what is none is refused', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const text = ['03/04/2025', '2025-05-04', '24.05.2025', '31/02/2025', '2099-01-01', 'soon', ''].reduce(
      (rows, day) => `${rows}\n${ana.email},${one.definition.title},${day}`,
      'email,title,date',
    )
    await expect(bring(text)).rejects.toMatchObject({ code: 'pilot-days-unclear' })
    const rows = await rowsOf(await bring(text, { order: 'day-first' }))
    expect(rows.map(({ decidedOn, faults }) => decidedOn ?? faults[0]?.says.text)).toEqual([
      '2025-04-03',
      '2025-05-04',
      '2025-05-24',
      '“{cell}” is no day of the calendar.',
      '“{cell}” has not come yet.',
      '“{cell}” is not a day. Write it like 2025-05-04.',
      'There is no day in this row.',
    ])
  })

  test('amounts as text', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const amounts = [
      '"$1,200.00"',
      '200 USD',
      '7.5 h',
      '"1.200,00 €"',
      '(200)',
      'two hundred',
      '200.005',
      '99999999999',
      '"=HYPERLINK(""x"")"',
      '0',
    ]
    const rows = await rowsOf(
      await bring(
        `email,title,date,amount\n${amounts.map((amount) => `${ana.email},${one.definition.title},2025-05-04,${amount}`).join('\n')}`,
      ),
    )
    expect(rows.map(({ gives, faults }) => faults[0]?.says.text ?? gives)).toEqual([
      [{ currency: 'money', unit: 'USD', amount: '1200' }],
      [{ currency: 'money', unit: 'USD', amount: '200' }],
      [{ currency: 'clock-hours', unit: 'h', amount: '7.5' }],
      'Nothing here is given in “{named}”.',
      '“{cell}” is below zero. What was taken back is not brought in: leave the row out, or correct it.',
      '“{cell}” is not an amount. Write it in digits.',
      '“{cell}” may be thousands or a fraction. Write it without a separator, or with two decimals.',
      '“{cell}” is more than {most}, which can’t be right for one micro-credential.',
      'This is a formula. Write the amount that it shows.',
      [],
    ])
  })

  test('formulas: of a link its address is read, and nothing else', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const row = (link: string) => `email,title,date,link\n${ana.email},${one.definition.title},2025-05-04,"${link.replaceAll('"', '""')}"`
    const [read] = await rowsOf(await bring(row('=HYPERLINK("https://sites.example/a?b=1","Folder")')))
    expect(read).toMatchObject({ fate: 'ready', link: 'https://sites.example/a?b=1' })
    for (const link of ['javascript:alert(1)', '=WEBSERVICE("http://x.example")', 'see folder', 'file:///etc/passwd'])
      expect(await faultOf(row(link))).toMatchObject({ fate: 'wrong' })
    expect(await faultOf(`name,title,date\n"=cmd|'/c calc'!A1",T,2025-05-04`)).toMatchObject({
      fate: 'wrong',
      faults: ['who: This is a formula. Write what it shows.'],
    })
  })

  test('names of script stay text, in the letter too', async () => {
    const [ana, one] = [await aTeacher('Ana <script>alert</script> Reyes'), await aTitle('Wait <img src=x onerror=alert> time')]
    const importId = await bring(`name,email,title,date\nAna <script>alert</script> Reyes,${ana.email},${one.definition.title},2025-05-04`)
    await close(importId)
    const [letter] = await lettersTo(district.world, ana.email)
    expect(letter?.bodyHtml).not.toContain('<script>alert')
    expect(letter?.bodyHtml).not.toContain('<img src=x')
  })

  test('levels that there are not, titles that are too long, currencies that are not given here', async () => {
    const ana = await aTeacher()
    expect(await faultOf(`email,title,date,level\n${ana.email},T,2025-05-04,Platinum`)).toMatchObject({
      faults: ['level: “{cell}” is no level. Levels are 1, 2 and 3.'],
    })
    expect(await faultOf(`email,title,date\n${ana.email},${'x'.repeat(121)},2025-05-04`)).toMatchObject({
      faults: ['title: The title has more than 120 characters.'],
    })
    expect(await faultOf(`email,title,date,amount,currency\n${ana.email},T,2025-05-04,20,Doubloons`)).toMatchObject({
      faults: ['currency: Nothing here is given in “{named}”.'],
    })
    expect(await faultOf(`email,title,date,amount,currency,hours\n${ana.email},T,2025-05-04,20,clock hours,3`)).toMatchObject({
      faults: ['hours: The same is given twice in this row.'],
    })
    expect(await faultOf(`email,title,date\nana(at)school,T,2025-05-04`)).toMatchObject({
      faults: ['email: “{written}” is not an e-mail address.'],
    })
  })

  test('more titles than any pilot had are another column', async () => {
    const rows = Array.from({ length: 301 }, () => `ana@x.example,${word()} ${word()},2025-05-04`)
    await expect(bring(`email,title,date\n${rows.join('\n')}`)).rejects.toMatchObject({ code: 'pilot-titles-many' })
  })

  test('twenty thousand rows are read, and one more is refused', async () => {
    const one = await aTitle()
    const row = (n: number) => `ana${n % 500}@x.example,${one.definition.title},2025-05-04,$200.00`
    const rows = Array.from({ length: 20_000 }, (_, n) => row(n))
    const importId = await bring(`email,title,date,amount\n${rows.join('\n')}`)
    expect(await rowsOf(importId)).toHaveLength(20_000)
    await refused(`email,title,date,amount\n${rows.join('\n')}\n${row(1)}`).toMatchObject({ code: 'pilot-too-long' })
    await refused('x'.repeat(5_000_000)).toMatchObject({ kind: 'invalid' })
  }, 60_000)
})

describe('a row is corrected where it stands', () => {
  test('it is read anew; who looked at it before somebody else corrected it is told', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const importId = await bring(`email,title,date,amount\n${ana.email},${one.definition.title},2025-02-30,(200)`)
    const mend = (revision: number, cells: Record<string, string>) =>
      perform(district.world, district.hr, mendPilotRow, { importId, line: 2, revision, cells })
    expect(await mend(1, { when: '2025-02-28' })).toMatchObject({ faults: 1 })
    await expect(mend(1, { amount: '200' })).rejects.toMatchObject({ code: 'pilot-row-changed', kept: { values: { when: '2025-02-28' } } })
    await mend(2, { amount: '200' })
    expect(await rowsOf(importId)).toMatchObject([{ fate: 'ready', revision: 3, gives: [{ amount: '200' }] }])
  })

  test('whom and what it names no more is asked of nobody', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const importId = await bring(`email,title,date\nnobody@x.example,Nothing like ${word()},2025-05-04`)
    await perform(district.world, district.hr, mendPilotRow, {
      importId,
      line: 2,
      revision: 1,
      cells: { email: ana.email, title: one.definition.title },
    })
    expect(await fatesOf(importId)).toEqual(['ready'])
    expect(await district.world.db.selectFrom('pilotPeople').where('importId', '=', importId).select('email').execute()).toEqual([
      { email: ana.email },
    ])
    expect(await district.world.db.selectFrom('pilotTitles').where('importId', '=', importId).select('written').execute()).toEqual([
      { written: one.definition.title },
    ])
  })
})

describe('who is forgotten', () => {
  test('is named in no import any more; their award stays, without its link', async () => {
    const [ana, one] = [await aTeacher(), await aTitle()]
    const closed = await bring(`email,title,date,link\n${ana.email},${one.definition.title},2025-05-04,https://sites.example/ana`)
    await close(closed)
    const open = await bring(`email,title,date,link\n${ana.email},Something ${word()},2025-05-04,https://sites.example/ana`)
    const { importId: unread } = await perform(district.world, district.hr, bringPilot, {
      organizationId: district.district.id,
      name: 'Not read yet',
      text: `email,title,date\n${ana.email},${word()},2025-05-04`,
    })
    await sql`select erase_person(${ana.id})`.execute(district.world.db)
    const { rows } = await sql<{ said: string }>`
      select to_jsonb(pilot_rows)::text as said from pilot_rows where import_id = any(${[closed, open]}::uuid[])
      union all select to_jsonb(pilot_people)::text from pilot_people where import_id = any(${[closed, open]}::uuid[])
      union all select to_jsonb(decisions_elsewhere)::text from decisions_elsewhere where import_id = ${closed}
      union all select to_jsonb(pilot_imports)::text from pilot_imports where id = ${unread}`.execute(district.world.db)
    expect(rows).toHaveLength(6)
    for (const { said } of rows) {
      expect(said).not.toContain(ana.email)
      expect(said).not.toContain('sites.example')
    }
    expect(await fatesOf(open)).toEqual(['aside'])
    expect(await awardsOf(ana.id)).toMatchObject([{ ground: 'elsewhere', earnerName: '' }])
  })

  test('is named nowhere either where their rows were left out, or nobody had looked again', async () => {
    const ana = await aTeacher()
    const aside = await bring(`email,title,date\n${ana.email},Something ${word()},2025-05-04`)
    const { number } = await district.world.db
      .selectFrom('pilotPeople')
      .where('importId', '=', aside)
      .select('number')
      .executeTakeFirstOrThrow()
    await perform(district.world, district.hr, answerPilotPerson, { importId: aside, number, is: 'aside' })
    const byName = await bring(`name,title,date\n${ana.name},Something ${word()},2025-05-04`)
    await perform(district.world, district.hr, answerPilotPerson, { importId: byName, number: 1, is: 'aside' })
    const unknown = await bring(`email,title,date\n${ana.email},Something ${word()},2025-05-04`)
    await perform(district.world, district.hr, answerPilotPerson, { importId: unknown, number: 1, is: 'unknown' })
    await sql`select erase_person(${ana.id})`.execute(district.world.db)
    const { rows } = await sql<{ said: string }>`
      select to_jsonb(pilot_rows)::text as said from pilot_rows where import_id = any(${[aside, byName, unknown]}::uuid[])
      union all select to_jsonb(pilot_people)::text from pilot_people where import_id = any(${[aside, byName, unknown]}::uuid[])`.execute(
      district.world.db,
    )
    expect(rows).toHaveLength(6)
    for (const { said } of rows) {
      expect(said).not.toContain(ana.email)
      expect(said).not.toContain(ana.name)
    }
  })
})

describe('what nobody could keep, and who may', () => {
  test('a text that is cut at its end is cut between characters', async () => {
    const long = `${'x'.repeat(499)}😀`
    const when = `${'9'.repeat(39)}😀`
    const importId = await bring(`name,email,title,date,link\n${'n'.repeat(119)}😀,ana@x.example,${word()},${when},${long}`)
    expect(await fatesOf(importId)).toEqual(['wrong'])
  })

  test('nobody who may not bring a file learns how it is read', async () => {
    await expect(
      perform(district.world, district.earner, bringPilot, { organizationId: district.district.id, name: 'Pilot', text: '' }),
    ).rejects.toMatchObject({ code: 'not-an-importer' })
  })

  test('whom it brings something does not close it', async () => {
    const one = await aTitle()
    const importId = await bring(`email,title,date,hours\n${district.hr.email},${one.definition.title},2025-05-04,3`)
    expect(await fatesOf(importId)).toEqual(['ready'])
    await expect(perform(district.world, district.hr, closePilot, { importId, leaves: 0 })).rejects.toMatchObject({ code: 'own-rows' })
    await perform(district.world, district.hr, setPilotRowAside, { importId, line: 2, isAside: true })
    await expect(perform(district.world, district.hr, closePilot, { importId, leaves: 1 })).rejects.toMatchObject({
      code: 'pilot-nothing-ready',
    })
    await perform(district.world, district.hr, setPilotRowAside, { importId, line: 2, isAside: false })
    await perform(district.world, district.admin, closePilot, { importId, leaves: 0 })
  })
})

describe('others', () => {
  test('an admin of another district finds nothing of it, and changes nothing', async () => {
    const importId = await bring(`email,title,date\nana@x.example,${word()},2025-05-04`)
    for (const act of [
      () => perform(district.world, district.neighborAdmin, undoPilot, { importId }),
      () => perform(district.world, district.neighborAdmin, closePilot, { importId, leaves: 0 }),
      () => perform(district.world, district.earner, undoPilot, { importId }),
      () => perform(district.world, district.author, draftPilotTitles, { importId }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not-an-importer' })
    expect(await findPilot(readsOf(district.world.db, district.neighborAdmin), importId).catch(({ code }) => code)).toBe('pilot-missing')
    expect((await rowsOfPilot(readsOf(district.world.db, district.neighborAdmin), importId, {})).rows).toEqual([])
    expect((await rowsOfPilot(readsOf(district.world.db, district.hr), importId, { q: 'ana@X' })).rows).toHaveLength(1)
  })

  test('rows are found by fate and by words, a page at a time', async () => {
    const one = await aTitle()
    const importId = await bring(
      `email,title,date\n${Array.from({ length: 30 }, (_, n) => `ana${n}@x.example,${one.definition.title},2025-05-04`).join('\n')}`,
    )
    const db = readsOf(district.world.db, district.hr)
    const first = await rowsOfPilot(db, importId, { fate: 'unknown', size: 20 })
    const second = await rowsOfPilot(db, importId, { fate: 'unknown', size: 20, after: first.next ?? 0 })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 10, null])
    expect((await rowsOfPilot(db, importId, { q: '%' })).rows).toEqual([])
    expect((await rowsOfPilot(db, importId, { fate: 'ready' })).rows).toEqual([])
  })
})
