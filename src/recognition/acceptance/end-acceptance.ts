import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { acceptanceEnded } from './acceptance-facts.ts'
import { mayKeepAcceptances } from './acceptance-policy.ts'
import { lockAcceptance } from './propose-acceptance.ts'

export const endAcceptance = command({
  name: 'acceptance.end',
  says: 'Gives an acceptance its last day, with a reason. Who starts by that day keeps what was promised.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    acceptanceId: z.uuid(),
    until: z.iso.date('Choose a day.').nullish().describe('The last day on which work may begin under it; today where it is left out.'),
    reason: z.string().trim().min(1, 'Please say why it ends.').max(300, 'Please keep the reason under 300 characters.'),
  }),
  load: lockAcceptance,
  may: mayKeepAcceptances,

  async run({ db, actor, now }, { acceptanceId, until: given, reason }, { organizationId, timeZone, kind, issuerId, ofIssuer, outsideId }) {
    const today = dayIn(timeZone, now)
    const until = given ?? today
    if (until < today && actor.kind !== 'system')
      throw invalidAt('ends-before-today', 'until', 'The last day is today or later: people have started under what was promised.')
    const last = await db
      .selectFrom('acceptanceVersions')
      .where('acceptanceId', '=', acceptanceId)
      .orderBy('number', 'desc')
      .select(['number', 'achievements', 'text', 'effectiveFrom', 'reviewOn', 'until'])
      .executeTakeFirst()
    if (!last) throw conflict('never-agreed', 'Nothing was agreed here, so there is nothing to end. Take back what is proposed instead.')
    if (last.until !== null && last.until < today) throw conflict('ended-already', 'This has ended already.')
    const number = last.number + 1
    await db
      .insertInto('acceptanceVersions')
      .values({
        acceptanceId,
        number,
        organizationId,
        issuerId: ofIssuer,
        outsideId,
        achievements: last.achievements,
        text: JSON.stringify(last.text),
        // One that would have begun later never does.
        effectiveFrom: last.effectiveFrom > until ? until : last.effectiveFrom,
        reviewOn: last.reviewOn,
        until,
        endReason: reason,
        agreedBy: personIdOf(actor),
        agreedAt: now,
      })
      .execute()
    return { acceptanceId, number, until, kind, issuerId }
  },

  record: (_input, { organizationId }, { acceptanceId, number, until, kind, issuerId }) =>
    fact(acceptanceEnded, { organizationId, subjectId: acceptanceId }, { kind, issuerId, number, until }),
})
