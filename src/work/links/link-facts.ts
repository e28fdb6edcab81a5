import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const linkCopied = factKind({
  name: 'submission.link-copied',
  subject: 'submission',
  details: z.object({ artifactId: z.uuid(), digest: z.string() }),
  sentence: 'A copy of a page was kept that a link showed when work was handed in',
  isNameless: true,
})

export const linkNotCopied = factKind({
  name: 'submission.link-not-copied',
  subject: 'submission',
  details: z.object({ artifactId: z.uuid(), because: z.string() }),
  sentence: 'No copy could be kept of a page that a link showed when work was handed in',
  isNameless: true,
})
