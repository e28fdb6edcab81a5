import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const ofTrial = z.object({ trialId: z.uuid() })
const ofPerson = { details: ofTrial.extend({ personId: z.uuid() }), personal: ['personId'] } as const

export const trialBegun = factKind({ name: 'trial.begun', subject: 'achievement', details: ofTrial, sentence: 'A trial of a draft began' })

export const trialInvited = factKind({
  name: 'trial.invited',
  subject: 'achievement',
  ...ofPerson,
  sentence: 'Someone was invited to try a draft',
})

export const trialEnded = factKind({
  name: 'trial.ended',
  subject: 'achievement',
  details: ofTrial,
  sentence: 'A trial of a draft was ended',
})

/** Who tried it is told to nobody: what they say goes to its author without names. */
export const trialFinished = factKind({
  name: 'trial.finished',
  subject: 'achievement',
  details: ofTrial,
  sentence: 'Someone went through a draft on trial',
  isNameless: true,
})

export const trialLeft = factKind({
  name: 'trial.left',
  subject: 'achievement',
  details: ofTrial,
  sentence: 'Someone left a trial of a draft',
  isNameless: true,
})
