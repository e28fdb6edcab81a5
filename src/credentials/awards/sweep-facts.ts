import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const details = z.object({ kind: z.enum(['revoke', 'suspend']), awards: z.int() })

export const sweepChosen = factKind({
  name: 'award-sweep.chosen',
  subject: 'award-sweep',
  details,
  sentence: 'Many awards were chosen, to be taken back or suspended together',
})

export const sweepBegun = factKind({
  name: 'award-sweep.begun',
  subject: 'award-sweep',
  details,
  sentence: 'Taking back or suspending many awards was started',
})

export const sweepCalledOff = factKind({
  name: 'award-sweep.called-off',
  subject: 'award-sweep',
  sentence: 'Taking back or suspending many awards was called off before it began',
})

export const sweepDone = factKind({
  name: 'award-sweep.done',
  subject: 'award-sweep',
  details,
  sentence: 'Many awards were taken back or suspended',
})
