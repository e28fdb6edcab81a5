import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const ofComment = z.object({ artifactId: z.uuid(), commentId: z.uuid() })

export const commentPosted = factKind({
  name: 'comment.posted',
  subject: 'attempt',
  details: ofComment.extend({ isAnswer: z.boolean() }),
  sentence: 'A comment was written on evidence',
  isNameless: true,
})

export const commentChanged = factKind({
  name: 'comment.changed',
  subject: 'attempt',
  details: ofComment,
  sentence: 'A comment on evidence was changed',
  isNameless: true,
})

export const commentRemoved = factKind({
  name: 'comment.removed',
  subject: 'attempt',
  details: ofComment,
  sentence: 'A comment on evidence was removed',
  isNameless: true,
})

export const commentResolved = factKind({
  name: 'comment.resolved',
  subject: 'attempt',
  details: ofComment,
  sentence: 'A comment on evidence was marked as done',
  isNameless: true,
})

export const commentReopened = factKind({
  name: 'comment.reopened',
  subject: 'attempt',
  details: ofComment,
  sentence: 'A comment on evidence was opened again',
  isNameless: true,
})

const named = z.object({ name: z.string() })

export const commentTagAdded = factKind({
  name: 'comment-tag.added',
  subject: 'organization',
  details: named,
  sentence: 'A tag for comments was added',
})
export const commentTagRenamed = factKind({
  name: 'comment-tag.renamed',
  subject: 'organization',
  details: named.extend({ before: z.string() }),
  sentence: 'A tag for comments was renamed',
})
export const commentTagRemoved = factKind({
  name: 'comment-tag.removed',
  subject: 'organization',
  details: named,
  sentence: 'A tag for comments was removed',
})
export const commentTagRetired = factKind({
  name: 'comment-tag.retired',
  subject: 'organization',
  details: named,
  sentence: 'A tag for comments was retired',
})
export const commentTagBroughtBack = factKind({
  name: 'comment-tag.brought-back',
  subject: 'organization',
  details: named,
  sentence: 'A tag for comments was brought back',
})
