import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const posterMade = factKind({
  name: 'poster.made',
  subject: 'poster',
  sentence: 'A poster was made by which people ask for what was decided elsewhere',
})

export const posterChanged = factKind({
  name: 'poster.changed',
  subject: 'poster',
  sentence: 'When people can ask by a poster, or how many, was changed',
})

export const posterWithdrawn = factKind({
  name: 'poster.withdrawn',
  subject: 'poster',
  sentence: 'A poster was withdrawn: nobody can ask by it any more',
})

export const posterCodeReplaced = factKind({
  name: 'poster.code-replaced',
  subject: 'poster',
  sentence: 'The code of a poster was replaced, so that what hangs opens nothing any more',
})

const details = z.object({ posterId: z.uuid() })

export const awardAsked = factKind({
  name: 'poster-request.asked',
  subject: 'poster-request',
  details,
  sentence: 'Somebody asked by a poster for an award',
})

export const requestApproved = factKind({
  name: 'poster-request.approved',
  subject: 'poster-request',
  details: details.extend({ listId: z.uuid() }),
  sentence: 'A second person named the decision behind a request and who made it, and the award goes out',
})

export const requestRefused = factKind({
  name: 'poster-request.refused',
  subject: 'poster-request',
  details,
  sentence: 'A request for an award was not approved, with a reason',
})

export const requestAskedBack = factKind({
  name: 'poster-request.asked-back',
  subject: 'poster-request',
  details,
  sentence: 'Somebody who asked for an award was asked something',
})

export const approvalUndone = factKind({
  name: 'poster-request.approval-undone',
  subject: 'poster-request',
  details,
  sentence: 'An approval was undone before anyone had opened the award',
})
