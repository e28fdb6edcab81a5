import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const dataCopyAskedFor = factKind({
  name: 'data-copy.asked-for',
  subject: 'person',
  sentence: 'A copy of everything that is kept of a person was asked for',
})

export const dataCopyMade = factKind({
  name: 'data-copy.made',
  subject: 'person',
  details: z.object({ bytes: z.number() }),
  sentence: 'A copy of everything that is kept of a person was made',
})

export const erasureAskedFor = factKind({
  name: 'erasure.asked-for',
  subject: 'erasure',
  details: z.object({ askedBy: z.enum(['person', 'admin', 'operator']), dueAt: z.iso.datetime() }),
  sentence: 'It was asked that a person be forgotten',
})

export const erasureTakenBack = factKind({
  name: 'erasure.taken-back',
  subject: 'erasure',
  sentence: 'A request to be forgotten was taken back',
})

export const erasureRefused = factKind({
  name: 'erasure.refused',
  subject: 'erasure',
  sentence: 'A request to be forgotten was refused',
})

export const erasureBegun = factKind({
  name: 'erasure.begun',
  subject: 'erasure',
  sentence: 'To forget a person was started',
})

export const erasureDone = factKind({
  name: 'erasure.done',
  subject: 'erasure',
  details: z.object({ awards: z.number(), decisions: z.number(), ledgerLines: z.number(), facts: z.number() }),
  sentence: 'A person was forgotten',
})
