import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const ofPerson = { details: z.object({ personId: z.uuid() }), personal: ['personId'] } as const
const ofComment = z.object({ commentId: z.uuid() })

export const reviewAsked = factKind({
  name: 'draft.review-asked',
  subject: 'achievement',
  ...ofPerson,
  sentence: 'Someone was asked to review a draft',
})

export const reviewTakenBack = factKind({
  name: 'draft.review-taken-back',
  subject: 'achievement',
  ...ofPerson,
  sentence: 'Someone is no longer asked to review a draft',
})

export const draftCommented = factKind({
  name: 'draft.commented',
  subject: 'achievement',
  details: ofComment,
  sentence: 'Someone commented on a draft',
})

export const draftCommentRemoved = factKind({
  name: 'draft.comment-removed',
  subject: 'achievement',
  details: ofComment,
  sentence: 'A comment on a draft was removed by who wrote it',
})

export const draftCommentResolved = factKind({
  name: 'draft.comment-resolved',
  subject: 'achievement',
  details: ofComment,
  sentence: 'A comment on a draft was marked as resolved',
})

export const draftCommentReopened = factKind({
  name: 'draft.comment-reopened',
  subject: 'achievement',
  details: ofComment,
  sentence: 'A comment on a draft was opened again',
})

export const draftApproved = factKind({ name: 'draft.approved', subject: 'achievement', sentence: 'Someone approved a draft' })

export const draftChangesAsked = factKind({
  name: 'draft.changes-asked',
  subject: 'achievement',
  sentence: 'Someone asked for changes of a draft',
})

export const draftRuleSet = factKind({
  name: 'organization.draft-rule-set',
  subject: 'organization',
  details: z.object({ approvals: z.int() }),
  sentence: 'How many colleagues approve a draft before it is published was set',
})
