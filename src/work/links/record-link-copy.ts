import { z } from 'zod'
import { command, inside } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { cleanCopies } from '../renditions/rendition-jobs.ts'
import { linkCopied, linkNotCopied } from './link-facts.ts'

/** Why there is no copy of a page. */
export const copyFaults = ['private', 'broken', 'too-large', 'kind', 'empty', 'damaged', 'not-allowed', 'unreachable', 'expired'] as const
export type CopyFault = (typeof copyFaults)[number]

const outcomeSchema = z.union([
  z.object({ file: z.string(), title: z.string().max(300), hasClean: z.boolean() }),
  z.object({ because: z.enum(copyFaults) }),
])
/** What came of copying: a file in the store, or why there is none. `hasClean`: whether who must not know whose work it is gets a copy of it that is made first. */
export type CopyOutcome = z.output<typeof outcomeSchema>

export const recordLinkCopy = command({
  name: 'link.record-copy',
  says: 'Says of a link that was handed in that a copy of what it showed is in the store, or why there is none.',
  reach: inside,
  limits: null,
  input: z.object({ copyId: z.uuid(), outcome: outcomeSchema }),
  load: ({ db }, { copyId }) =>
    db
      .selectFrom('linkCopies')
      .innerJoin('submissions', 'submissions.id', 'linkCopies.submissionId')
      .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('linkCopies.id', '=', copyId)
      .where('linkCopies.state', '=', 'waiting')
      .select(['linkCopies.artifactId', 'submissionId', 'achievements.organizationId'])
      .forUpdate('linkCopies')
      .executeTakeFirstOrThrow(() => missing('artifact')),
  may: systemOnly,
  async run({ db, now, later }, { copyId, outcome }) {
    const copy = db.updateTable('linkCopies').where('id', '=', copyId)
    if ('because' in outcome) {
      await copy.set({ state: 'failed', because: outcome.because, fetchedAt: now }).execute()
      return
    }
    const { file: digest, title, hasClean } = outcome
    await copy.set({ state: 'ready', digest, fileDigest: digest, title, fetchedAt: now }).execute()
    // What a picture or a PDF says of its author is left out for who must not know it.
    if (!hasClean) return
    await db
      .insertInto('renditions')
      .values({ ofDigest: digest, kind: 'clean' })
      .onConflict((clash) => clash.doNothing())
      .execute()
    await later(cleanCopies.make, { digest })
  },
  record: ({ outcome }, { artifactId, submissionId, organizationId }) => {
    const of = { organizationId, subjectId: submissionId }
    return 'because' in outcome
      ? fact(linkNotCopied, of, { artifactId, because: outcome.because })
      : fact(linkCopied, of, { artifactId, digest: outcome.file })
  },
})
