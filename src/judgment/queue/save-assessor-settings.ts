import { z } from 'zod'
import { offeredLanguages } from '../../definitions/achievements/languages.ts'
import { no, organizationsWhere, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { assessorSettingsSaved } from '../assessment/assessment-facts.ts'

const day = z.iso.date('A day is written as 2027-03-17.')

export const saveAssessorSettings = command({
  name: 'assessor-settings.save',
  says: 'Says what an assessor wants to be given: about what, in which languages, how many at a time, and when nothing. What they take by themselves it does not bind, but for how many.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    categories: z.array(z.string().min(1).max(60)).max(60).default([]),
    languages: z.array(z.enum(offeredLanguages)).max(offeredLanguages.length).default([]),
    atOnce: z.number().int().min(1, 'At least one at a time.').max(50, 'Fifty at a time at most.').nullable().default(null),
    awayFrom: day.nullable().default(null),
    awayUntil: day.nullable().default(null),
  }),

  load: async () => null,

  may: (actor) => {
    if (actor.kind !== 'person') return signInFirst
    if (organizationsWhere(actor, 'assessor').length === 0) return no('not-an-assessor', 'Only assessors say what they want to be given.')
    return yes
  },

  async run({ db, actor, now }, { categories, languages, ...rest }) {
    const personId = personIdOf(actor)
    if (!personId) throw new Error('The policy lets only people say this.')
    // One day alone is both its ends.
    const awayFrom = rest.awayFrom ?? rest.awayUntil
    const awayUntil = rest.awayUntil ?? rest.awayFrom
    if (awayFrom !== null && awayUntil !== null && awayUntil < awayFrom)
      throw invalidAt('away-backwards', 'awayUntil', 'The last day lies before the first.')
    const row = {
      categories: [...new Set(categories)],
      languages: [...new Set(languages)],
      atOnce: rest.atOnce,
      awayFrom,
      awayUntil,
      savedAt: now,
    }
    await db
      .insertInto('assessorSettings')
      .values({ personId, ...row })
      .onConflict((clash) => clash.column('personId').doUpdateSet(row))
      .execute()
    return { personId }
  },

  // When someone is away is theirs to tell.
  record: (_input, _loaded, { personId }) => fact(assessorSettingsSaved, { subjectId: personId }),
})
