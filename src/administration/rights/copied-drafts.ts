import type { Queryable } from '../../foundation/platform/database.ts'
import { inGroups } from './in-groups.ts'
import { inPages, inPagesWith } from './in-pages.ts'

/** What they said of drafts that they were asked to review, or of their own. What is asked of an author is read by the author: `all` reads what they wrote. */
export const copiedDraftComments = (all: Queryable, personId: string) =>
  inPages(
    all
      .selectFrom('draftComments')
      .innerJoin('draftReviews', 'draftReviews.id', 'draftComments.reviewId')
      .where('authorId', '=', personId)
      .select([
        'draftComments.id',
        'draftReviews.achievementId',
        'threadId as answers',
        'part',
        'partName',
        'body',
        'writtenAt',
        'removedAt',
      ]),
    'draftComments.id',
  )

/** Whether they approved a draft or asked for changes, and why. */
export const copiedDraftVerdicts = (all: Queryable, personId: string) =>
  inPages(
    all
      .selectFrom('draftVerdicts')
      .innerJoin('draftReviews', 'draftReviews.id', 'draftVerdicts.reviewId')
      .where('personId', '=', personId)
      .select(['draftVerdicts.id', 'draftReviews.achievementId', 'said', 'reason', 'saidAt']),
    'draftVerdicts.id',
  )

/** The trials of drafts that they took part in: what they wrote, and what they said. */
export const copiedTrials = (all: Queryable, personId: string) =>
  inPagesWith(
    all
      .selectFrom('trialMembers')
      .innerJoin('draftTrials', 'draftTrials.id', 'trialMembers.trialId')
      .where('personId', '=', personId)
      .select(['trialMembers.id', 'draftTrials.achievementId', 'part', 'invitedAt', 'finishedAt', 'leftAt']),
    'trialMembers.id',
    async (members, ids) => {
      const [work, answers, levels] = await Promise.all([
        all
          .selectFrom('trialWork')
          .where('memberId', 'in', ids)
          .orderBy('requirementId')
          .select(['memberId', 'requirementId', 'body', 'linkUrl', 'savedAt'])
          .execute(),
        all
          .selectFrom('trialAnswers')
          .where('memberId', 'in', ids)
          .orderBy('requirementId')
          .select(['memberId', 'requirementId', 'isClear', 'isPossible', 'minutes', 'remark'])
          .execute(),
        all
          .selectFrom('trialLevels')
          .where('weigherId', 'in', ids)
          .orderBy('criterionId')
          .select(['weigherId', 'criterionId', 'level', 'remark', 'savedAt'])
          .execute(),
      ])
      const [workOf, answersOf, levelsOf] = [inGroups(work, 'memberId'), inGroups(answers, 'memberId'), inGroups(levels, 'weigherId')]
      return members.map((member) => ({
        ...member,
        wrote: workOf(member.id),
        said: answersOf(member.id),
        levelsGiven: levelsOf(member.id),
      }))
    },
  )
