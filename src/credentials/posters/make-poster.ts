import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { whoStandsBehind } from '../../people/api-keys/who-stands-behind.ts'
import { keepNames, namesField } from './keep-names.ts'
import { newPosterCode } from './poster-code.ts'
import { posterMade } from './poster-facts.ts'
import { decidedByField, decisionField, domainsField, readWindow, recordField, whoField, windowFields } from './poster-fields.ts'
import { mayKeepPosters } from './poster-policy.ts'
import { usualQuestion } from './poster-words.ts'

export const makePoster = command({
  name: 'poster.make',
  says: 'Makes a poster by which people ask, within a window, for what was decided elsewhere. Nothing goes out before a second person approves.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    achievementId: z.uuid().describe('The published micro-credential that is asked for.'),
    name: z.string().trim().max(120, 'Please keep the name under 120 characters.').default(''),
    decision: decisionField.describe('What was decided elsewhere. Attendance is no decision.'),
    decidedBy: decidedByField.describe('Who decided it.'),
    decidedOn: z.iso.date('Choose the day on which it was decided.'),
    record: recordField.describe('Where the record of the decision is.'),
    names: namesField.describe('Whom that record names, one on a line: to compare who asks with.'),
    question: z.string().trim().max(300, 'Please keep it under 300 characters.').default('').describe('What who asks is asked to answer.'),
    who: whoField.describe('Who may ask.'),
    domains: domainsField,
    ...windowFields,
  }),

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

  may: mayKeepPosters,

  async run(scene, { opensAt, closesAt, names, ...given }, { organizationId, currentVersionId, timeZone, title, retiredAt }) {
    const { db, actor, now, newId, keys } = scene
    if (!currentVersionId || retiredAt)
      throw conflict('poster-unpublished', 'Publish the micro-credential first, since awards name a published text. Nothing was kept.')
    if (given.decidedOn > dayIn(timeZone, now)) throw invalidAt('poster-day-ahead', 'decidedOn', 'That day has not come yet.')
    if (given.who === 'domains' && given.domains.length === 0)
      throw invalidAt('poster-no-domains', 'domains', 'Write the domains whose addresses may ask, such as threerivers.example.')
    const window = await readWindow(scene, timeZone, { opensAt, closesAt })
    const posterId = newId()
    const { tokenHash, tokenSealed } = newPosterCode(keys, posterId)
    await db
      .insertInto('posters')
      .values({
        ...given,
        ...window,
        id: posterId,
        organizationId,
        name: given.name === '' ? (title ?? '').slice(0, 120) : given.name,
        question: given.question === '' ? usualQuestion : given.question,
        domains: given.who === 'domains' ? given.domains : [],
        tokenHash,
        tokenSealed,
        madeBy: await whoStandsBehind(db, actor),
        madeAt: now,
      })
      .execute()
    await keepNames(db, posterId, names)
    return { posterId }
  },

  record: (_input, { organizationId }, { posterId }) => fact(posterMade, { organizationId, subjectId: posterId }),
})
