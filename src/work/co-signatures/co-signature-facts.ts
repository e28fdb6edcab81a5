import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const details = z.object({ artifactId: z.uuid() })

export const coSignatureAsked = factKind({
  name: 'co-signature.asked',
  subject: 'attempt',
  details,
  sentence: 'Somebody was asked to sign evidence',
  isNameless: true,
})

export const coSignatureAnswered = factKind({
  name: 'co-signature.answered',
  subject: 'attempt',
  details: details.extend({ answer: z.enum(['signed', 'refused']) }),
  sentence: 'Somebody who was asked signed evidence, or refused to',
  isNameless: true,
})
