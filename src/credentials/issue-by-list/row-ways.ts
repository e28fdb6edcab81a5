import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { newLinkToken } from '../../people/accounts/link-tokens.ts'
import { address } from '../../people/accounts/person-fields.ts'
import { cancelRow, rowToAnswer } from './cancel-row.ts'
import { listCanceled, rowSentAgain } from './list-facts.ts'
import { claimLetter, issuedLetter } from './list-letters.ts'
import { mayIssueByList } from './list-policy.ts'
import { lockList } from './lock-list.ts'
import { lettersAbout } from './send-list.ts'

export const resendListRow = command({
  name: 'issue-list.resend-row',
  says: 'Writes once more to whom a row names, to another address if theirs was wrong. The earlier link ends.',
  reach: everyDoor,
  limits: (_actor, { listId, line }) => [{ key: `issue-list ${listId} ${line}`, tries: 10, seconds: 86_400 }],
  input: z.object({
    listId: z.uuid(),
    line: z.int().min(1),
    email: z
      .union([z.literal(''), address])
      .default('')
      .describe('Another address; empty for the same.'),
  }),
  load: lockList,
  may: mayIssueByList,
  async run(scene, { line, email }, list) {
    const { db, now, baseUrl } = scene
    const row = await rowToAnswer(scene, list, line)
    const about = await lettersAbout(scene, list).catch(() => null)
    if (row.fate === 'issued' && row.personId && row.personEmail && row.awardId && about) {
      if (email !== '' && email !== row.email)
        throw conflict(
          'list-row-theirs',
          'This award is in the wallet of {name} already, so it can’t go to another address. Cancel it, and bring a list with the right one.',
          {
            name: row.personName ?? '',
          },
        )
      await postMail(scene, {
        ...issuedLetter(baseUrl, {
          ...about,
          personId: row.personId,
          to: row.personEmail,
          name: row.personName ?? '',
          awardId: row.awardId,
        }),
        anyway: true,
      })
    } else if (row.fate === 'invited' && about) {
      const { token, hash } = newLinkToken()
      const to = email === '' ? row.email : email
      await db.updateTable('issueRows').set({ email: to, tokenHash: hash }).where('listId', '=', list.id).where('line', '=', line).execute()
      await postMail(scene, { ...claimLetter(baseUrl, { ...about, to, name: row.name, token }), anyway: true })
    } else throw conflict('list-row-not-out', 'This row has not gone out, or was canceled. Nothing was sent.')
    await db.updateTable('issueRows').set({ toldAt: now }).where('listId', '=', list.id).where('line', '=', line).execute()
    return { line }
  },
  record: ({ listId }, { organizationId }, { line }) => fact(rowSentAgain, { organizationId, subjectId: listId }, { line }),
})

export const cancelListRow = command({
  name: 'issue-list.cancel-row',
  says: 'Cancels one row before it was opened: a link that was sent opens nothing, an award that nobody has looked at is taken back without an e-mail.',
  reach: everyDoor,
  limits: null,
  input: z.object({ listId: z.uuid(), line: z.int().min(1) }),
  load: lockList,
  may: mayIssueByList,
  run: (scene, { line }, list) => cancelRow(scene, list, line),
  record: (_input, _list, { facts }) => facts,
})

export const cancelList = command({
  name: 'issue-list.cancel',
  says: 'Cancels a list: what has not gone out does not, links that were not opened yet open nothing any more. Awards that were made stay.',
  reach: everyDoor,
  limits: null,
  input: z.object({ listId: z.uuid() }),
  load: lockList,
  may: mayIssueByList,
  async run({ db, actor, now }, { listId }, { state }) {
    if (state === 'canceled') throw conflict('list-over', 'This list has gone out or was canceled, so it can’t be changed any more.')
    const canceled = await db
      .updateTable('issueRows')
      .set({ fate: 'canceled', canceledAt: now, tokenHash: null })
      .where('listId', '=', listId)
      .where('fate', 'in', ['ready', 'invited'])
      .executeTakeFirst()
    const issued = await db
      .selectFrom('issueRows')
      .where('listId', '=', listId)
      .where('fate', '=', 'issued')
      .select('line')
      .executeTakeFirst()
    // A list of which something is in wallets has gone out; what was left of it has not.
    if (issued)
      await db
        .updateTable('issueLists')
        .set({ state: 'sent', sentAt: now })
        .where('id', '=', listId)
        .where('state', '=', 'sending')
        .execute()
    else
      await db
        .updateTable('issueLists')
        .set({ state: 'canceled', source: null, sentAt: null, canceledAt: now, canceledBy: personIdOf(actor) })
        .where('id', '=', listId)
        .execute()
    return { rows: Number(canceled.numUpdatedRows) }
  },
  record: ({ listId }, { organizationId }, { rows }) => fact(listCanceled, { organizationId, subjectId: listId }, { rows }),
})

/** What an award that was canceled brings back with it: nothing as a rule, since nothing follows what nobody has seen; all the same it is asked. */
export const canceledAward = async (_scene: Scene, { awards }: { awards: { awardId: string; organizationId: string }[] }) => ({
  made: awards,
  facts: null,
})
