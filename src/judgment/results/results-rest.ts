import { z } from 'zod'
import { moment, type Operation, read } from '../../foundation/doors/rest.ts'
import { findResults } from './find-results.ts'

const figure = z.number().nullable()

/** What results say back to authors, for programs. */
export const resultsRest: readonly Operation[] = [
  read({
    id: 'getResults',
    at: 'GET /achievements/{achievementId}/results',
    scope: 'achievements:read',
    says: 'How people get on with a micro-credential, version by version, for its authors: where they stop, what is hard, how long it takes. Null is what too few did to tell; nothing in it names a person.',
    query: { achievementId: z.uuid() },
    answers: z.object({
      achievementId: z.uuid(),
      versions: z.array(
        z
          .object({
            number: z.int(),
            countedAt: moment.nullable(),
            started: z.int(),
            handedIn: figure,
            cameBack: figure,
            earned: figure,
            stopped: figure.describe('Before handing in: taken back, or at rest for a month.'),
            stoppedAt: z
              .array(z.object({ name: z.string().nullable().describe('The last part with work; null before the first.'), count: z.int() }))
              .nullable(),
            criteria: z.array(
              z.object({
                id: z.string(),
                name: z.string(),
                weighed: z.int(),
                notYet: figure.describe('The share that a first submission did not show.'),
              }),
            ),
            days: z.object({ toHandIn: figure, toDecision: figure, toNext: figure, toEarned: figure }).describe('In the middle.'),
          })
          .meta({ id: 'VersionResults' }),
      ),
    }),
    find: async ({ db, actor }, { achievementId }) => {
      const { versions } = await findResults(db, actor, achievementId)
      return { achievementId, versions }
    },
  }),
]
