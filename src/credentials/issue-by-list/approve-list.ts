import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { whoStandsBehind } from '../../people/api-keys/who-stands-behind.ts'
import { aboutADecision, tellsOfPresenceAlone } from './asks-about-presence.ts'
import { listApproved, listProposed, listSentBack } from './list-facts.ts'
import { mayApproveList, mayIssueByList } from './list-policy.ts'
import { type LockedList, lockList, refuseUnlessOpen } from './lock-list.ts'
import { sendList } from './send-list.ts'

/** How many rows are ready and how many are not. */
async function countRows({ db }: Pick<Scene, 'db'>, listId: string) {
  return db
    .selectFrom('issueRows')
    .where('listId', '=', listId)
    .select([
      sql<number>`count(*) filter (where fate = 'ready')::integer`.as('ready'),
      sql<number>`count(*) filter (where fate <> 'ready')::integer`.as('others'),
    ])
    .executeTakeFirstOrThrow()
}

export const proposeList = command({
  name: 'issue-list.propose',
  says: 'Asks a second person to agree to a list. It can’t be changed meanwhile.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    listId: z.uuid(),
    leaves: z.int().min(0).describe('How many rows are left out since they are not ready: the number that is shown.'),
  }),
  load: lockList,
  may: mayIssueByList,
  async run(scene, { listId, leaves }, list) {
    refuseUnlessOpen(list)
    const { db, actor, now } = scene
    const { ready, others } = await countRows(scene, listId)
    if (ready === 0) throw conflict('list-nothing-ready', 'No row is ready to go out. Correct some, or bring another list.')
    if (others !== leaves)
      throw invalidAt(
        'list-changed',
        'leaves',
        '{others, plural, one {# row is} other {# rows are}} left out by now, since something was changed. Look once more, and ask then. Nobody was asked yet.',
        { others },
      )
    const proposedBy = await whoStandsBehind(db, actor)
    await db.updateTable('issueLists').set({ state: 'proposed', proposedAt: now, proposedBy }).where('id', '=', listId).execute()
    return { rows: ready }
  },
  record: ({ listId }, { organizationId }, { rows }) => fact(listProposed, { organizationId, subjectId: listId }, { rows }),
})

export const sendListBack = command({
  name: 'issue-list.send-back',
  says: 'Opens a list again that waits for a second person: its bringer takes it back, or the second person does not agree.',
  reach: everyDoor,
  limits: null,
  input: z.object({ listId: z.uuid() }),
  load: lockList,
  may: (actor, list) => (mayIssueByList(actor, list).allowed ? mayIssueByList(actor, list) : mayApproveList(actor, list)),
  async run({ db }, { listId }, { state }) {
    if (state !== 'proposed')
      throw conflict('list-not-proposed', 'This list does not wait for a second person any more. Nothing was changed.')
    await db.updateTable('issueLists').set({ state: 'open', proposedAt: null, proposedBy: null }).where('id', '=', listId).execute()
    return {}
  },
  record: ({ listId }, { organizationId }) => fact(listSentBack, { organizationId, subjectId: listId }),
})

/** So far ahead a list may be sent. */
const mostDaysAhead = 366

export const approveList = command({
  name: 'issue-list.approve',
  says: 'Agrees to a list as a second person, who names what was decided and who decided it, never mere presence. It goes out at once, or at its time.',
  // A person agrees: themselves, or by a key of their own.
  reach: pageAndRest,
  limits: null,
  input: z.object({
    listId: z.uuid(),
    decision: aboutADecision(texts('Please name the decision in a sentence: what was found that they showed.')).describe(
      'What was decided. It stands in each credential.',
    ),
    decidedBy: z
      .string()
      .trim()
      .min(3, 'Please name who made the decision: a person, a panel or a board.')
      .max(200, 'Please keep it under 200 characters.')
      .refine((text) => !tellsOfPresenceAlone(text), 'This is about being there. Who decided that it was enough?')
      .describe('Who made the decision. It stands in each credential.'),
    sendOn: z
      .union([z.literal(''), z.iso.date()])
      .default('')
      .describe('The day on which it goes out, at eight in the morning; empty for at once.'),
  }),
  load: lockList,
  may: mayApproveList,
  async run(scene, { listId, decision, decidedBy, sendOn }, list) {
    if (list.state !== 'proposed')
      throw conflict('list-not-proposed', 'This list does not wait for a second person any more. Nothing was changed.')
    const { db, actor, now, later } = scene
    if (!list.currentVersionId) throw conflict('list-unpublished', 'The micro-credential is not published any more. Nothing was sent.')
    const own = await db
      .selectFrom('issueRows')
      .where('listId', '=', listId)
      .where('fate', '=', 'ready')
      .where('personId', '=', personIdOf(actor))
      .select('line')
      .executeTakeFirst()
    if (own) throw conflict('own-row', 'This list names you, so somebody else agrees to it, or your row is left out. Nothing was sent.')
    const { ready } = await countRows(scene, listId)
    if (ready === 0) throw conflict('list-nothing-ready', 'No row is ready to go out. Correct some, or bring another list.')
    const sendAt = await whenToSend(scene, list, sendOn)
    await db
      .updateTable('issueLists')
      .set({
        state: 'sending',
        decision,
        decidedBy,
        versionId: list.currentVersionId,
        approvedBy: personIdOf(actor),
        approvedAt: now,
        sendAt,
      })
      .where('id', '=', listId)
      .execute()
    await later(sendList, { listId }, sendAt > now ? { after: sendAt } : {})
    return { rows: ready, sendAt }
  },
  record: ({ listId }, { organizationId }, { rows }) => fact(listApproved, { organizationId, subjectId: listId }, { rows }),
})

/** Eight in the morning of that day where the organization is, or now. @throws Refusal `list-day-past`, `list-day-far` */
async function whenToSend({ db, now }: Scene, { timeZone }: LockedList, sendOn: string): Promise<Date> {
  if (sendOn === '') return now
  const { rows } = await sql<{ at: Date; isPast: boolean }>`
    select (${sendOn}::date + time '08:00') at time zone ${timeZone} as at, ${sendOn}::date < (${now} at time zone ${timeZone})::date as "isPast"`.execute(
    db,
  )
  const [found] = rows
  if (!found || found.isPast)
    throw invalidAt('list-day-past', 'sendOn', 'That day is over. Choose another, or leave it empty to send it now.')
  if (found.at.getTime() - now.getTime() > mostDaysAhead * 86_400_000)
    throw invalidAt('list-day-far', 'sendOn', 'That is more than a year ahead. Choose an earlier day.')
  return found.at < now ? now : found.at
}
