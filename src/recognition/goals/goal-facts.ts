import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const details = z.object({ name: z.string(), currency: z.string() })

export const goalSet = factKind({
  name: 'goal.set',
  subject: 'goal',
  details: details.extend({ amount: z.string(), years: z.int() }),
  sentence: 'A goal was set for everyone who earns',
})
export const goalEnded = factKind({ name: 'goal.ended', subject: 'goal', details, sentence: 'A goal was ended' })
export const laneSet = factKind({
  name: 'lane.set',
  subject: 'lane',
  details: details.extend({ threshold: z.string() }),
  sentence: 'A lane of pay was set',
})
export const laneEnded = factKind({ name: 'lane.ended', subject: 'lane', details, sentence: 'A lane of pay was ended' })
