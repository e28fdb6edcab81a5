import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { findStanding, hasWhatIsAsked } from './find-standing.ts'
import { giveRole } from './give-role.ts'
import { assessorRoleAsked, assessorRoleNotWanted } from './ladder-facts.ts'
import { mayAskForRole, mayTakeRequestBack } from './ladder-policy.ts'
import { ladderOf } from './ladder-rules.ts'

export const askForRole = command({
  name: 'assessor-role.ask',
  says: 'Asks to become an assessor of an organization. Where it says so, who has what is needed becomes one at once; else its admins answer. Asked twice, it is asked once.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `assessor-role ${personIdOf(actor) ?? ''}`, tries: 20, seconds: 3600 }],
  input: z.object({ organizationId: z.uuid() }),

  async load({ db }, { organizationId }) {
    // One after the other: two taps are one, and so are two who answer.
    const { id } = await lockOrganization(db, organizationId)
    return { organizationId: id }
  },

  may: mayAskForRole,

  async run(scene, _input, { organizationId }) {
    const { db, actor, now, newId } = scene
    const personId = personIdOf(actor)
    if (!personId) throw new Error('The policy lets only people ask.')
    const rules = await ladderOf(db, organizationId)
    if (!rules)
      throw conflict(
        'ladder-closed',
        'This organization has not said how people become assessors. Its admins choose; please speak with one.',
      )
    const standing = await findStanding(db, personId, organizationId, now)
    if (standing.isAssessor) throw conflict('assessor-already', 'You assess for this organization already. Nothing was changed.')
    if (standing.request && standing.request.answer === null)
      return { requestId: standing.request.id, isNew: false, isGiven: false, facts: [] }
    if (!hasWhatIsAsked(standing, rules))
      throw conflict(
        'award-needed',
        'This organization asks its assessors for an award that you don’t have, or not any more. The page says which.',
      )
    const requestId = newId()
    await db.insertInto('assessorRequests').values({ id: requestId, organizationId, personId, askedAt: now }).execute()
    const asked = fact(assessorRoleAsked, { organizationId, subjectId: personId }, { requestId })
    if (!rules.givesItself) return { requestId, isNew: true, isGiven: false, facts: [asked] }
    const given = await giveRole(scene, { requestId, personId, organizationId, probation: rules.probation, answeredBy: null })
    return { requestId, isNew: true, isGiven: true, facts: [asked, ...given] }
  },

  record: (_input, _loaded, { facts }) => facts,
})

export const takeRequestBack = command({
  name: 'assessor-role.take-back',
  says: 'Takes back that one asked to become an assessor, before it is answered.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ requestId: z.uuid() }),
  load: ({ db }, { requestId }) =>
    db
      .selectFrom('assessorRequests')
      .where('id', '=', requestId)
      .select(['id', 'personId', 'organizationId', 'answer'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('request to assess')),
  may: mayTakeRequestBack,
  async run({ db, now }, { requestId }, { answer }) {
    if (answer === 'taken-back') return { changed: false }
    if (answer) throw conflict('answered-already', 'This was answered already. Nothing was changed.')
    await db.updateTable('assessorRequests').set({ answer: 'taken-back', answeredAt: now }).where('id', '=', requestId).execute()
    return { changed: true }
  },
  record: ({ requestId }, { organizationId, personId }, { changed }) =>
    changed ? fact(assessorRoleNotWanted, { organizationId, subjectId: personId }, { requestId }) : null,
})
