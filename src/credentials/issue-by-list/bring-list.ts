import { createHash } from 'node:crypto'
import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { conflict, denied, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { whoStandsBehind } from '../../people/api-keys/who-stands-behind.ts'
import { aboutADecision } from './asks-about-presence.ts'
import { keepListRows } from './keep-rows.ts'
import { listBrought } from './list-facts.ts'
import { mayIssueByList } from './list-policy.ts'
import { lockList } from './lock-list.ts'
import { type HowToReadList, listLines, lookAtList, mostListBytes, readListRow } from './read-list.ts'
import { listColumnNames } from './row-words.ts'

const readAll = (text: string, how: HowToReadList | null, today: string) =>
  listLines(lookAtList(text), how).map((row) => ({ ...row, read: readListRow(row.cells, { today }) }))

export const bringList = command({
  name: 'issue-list.bring',
  says: 'Brings a list of people for whom something was decided elsewhere, as CSV or pasted. Nothing goes out before it was looked over and a second person agreed.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    achievementId: z.uuid().describe('The published micro-credential that is issued.'),
    name: z.string().trim().max(120, 'Please keep the name under 120 characters.').default(''),
    evidence: aboutADecision(texts('Please say in a sentence what they showed, and what was looked at.')).describe(
      'On what evidence it was decided. Attendance is none.',
    ),
    decidedOn: z.iso.date('Choose the day on which it was decided.').describe('The day of rows that name none.'),
    text: z
      .string()
      .max(mostListBytes, 'This list is larger than 4 MB. Please split it.')
      .describe('Addresses, or rows with headings, with commas, semicolons or tabs.'),
  }),

  // Whoever may not is told so before the whole of it is read.
  async prepare(_stage, actor, { organizationId, text }) {
    const may = mayIssueByList(actor, { organizationId })
    if (!may.allowed) throw denied(actor, may)
    return {
      reading: lookAtList(text).reading,
      digest: createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex'),
    }
  },

  load: ({ db }, { organizationId, achievementId }) =>
    db
      .selectFrom('achievements')
      .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
      .leftJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
      .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
      .where('achievements.id', '=', achievementId)
      .where('achievements.organizationId', '=', organizationId)
      .where('achievements.isMilestone', '=', false)
      .select(['achievements.organizationId', 'achievements.currentVersionId', 'organizations.timeZone', 'version.title', 'retiredAt'])
      .executeTakeFirstOrThrow(() => missing('micro-credential')),

  may: mayIssueByList,

  async run({ db, actor, now, newId }, { achievementId, name, evidence, decidedOn, text }, loaded, { reading, digest }) {
    const { organizationId, currentVersionId, timeZone, title, retiredAt } = loaded
    if (!currentVersionId || retiredAt)
      throw conflict('list-unpublished', 'Publish the micro-credential first, since awards name a published text. Nothing was kept.')
    const today = dayIn(timeZone, now)
    if (decidedOn > today) throw invalidAt('list-day-ahead', 'decidedOn', 'That day has not come yet.')
    const before = await db
      .selectFrom('issueLists')
      .where('organizationId', '=', organizationId)
      .where('achievementId', '=', achievementId)
      .where('digest', '=', digest)
      .where('state', '<>', 'canceled')
      .orderBy('id', 'desc')
      .select('id')
      .executeTakeFirst()
    const listId = newId()
    const isClear = reading.isSure || reading.columns.length === 1
    await db
      .insertInto('issueLists')
      .values({
        id: listId,
        organizationId,
        achievementId,
        name: name === '' ? (title ?? '').slice(0, 120) : name,
        state: isClear ? 'open' : 'new',
        digest,
        source: isClear ? null : text,
        evidence,
        decidedOn,
        broughtBy: await whoStandsBehind(db, actor),
        broughtAt: now,
      })
      .execute()
    if (isClear) await keepListRows({ db, now }, listId, readAll(text, null, today))
    return { listId, rows: reading.rows.length, sameAsId: before?.id ?? null, isRead: isClear }
  },

  record: (_input, { organizationId }, { listId, rows }) => fact(listBrought, { organizationId, subjectId: listId }, { rows }),
})

export const sayListColumns = command({
  name: 'issue-list.say-columns',
  says: 'Says which column of a list is what, where its headings do not. What is not said is as it was guessed.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    listId: z.uuid(),
    kinds: z.array(z.enum(listColumnNames).nullable()).max(200).optional(),
    headings: z.boolean().optional(),
  }),
  load: lockList,
  may: mayIssueByList,

  async run({ db, now }, { listId, kinds, headings }, { state, source, timeZone }) {
    if (state !== 'new' || source === null)
      throw conflict(
        'list-read',
        'Somebody has said which column is what already. To read it in another way, cancel this list and bring it again.',
      )
    if (kinds && !kinds.includes('email'))
      throw invalidAt('list-no-addresses', 'column.0', 'Say which column has the e-mail addresses. Nothing was read yet.')
    if (kinds?.some((kind, at) => kind !== null && kinds.indexOf(kind) !== at))
      throw invalidAt(
        'list-column-twice',
        'column.0',
        'Two columns are said to be the same. Choose one of them, and “Not used” for the other.',
      )
    const rows = readAll(source, kinds ? { kinds, hasHeadings: headings ?? true } : null, dayIn(timeZone, now))
    await db.updateTable('issueLists').set({ state: 'open', source: null }).where('id', '=', listId).execute()
    await keepListRows({ db, now }, listId, rows)
    return { rows: rows.length }
  },

  record: notAFact('How a list is read counts for nobody before it goes out.'),
})
