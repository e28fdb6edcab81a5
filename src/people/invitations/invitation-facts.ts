import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const invitationSent = factKind({
  name: 'invitation.sent',
  subject: 'invitation',
  sentence: 'A person was invited',
})

export const invitationSentAgain = factKind({
  name: 'invitation.sent-again',
  subject: 'invitation',
  sentence: 'An invitation was sent again',
})

export const invitationRenewed = factKind({
  name: 'invitation.renewed',
  subject: 'invitation',
  sentence: 'An invitation that had run out was renewed by its reader',
})

export const invitationCanceled = factKind({
  name: 'invitation.canceled',
  subject: 'invitation',
  sentence: 'An invitation was canceled',
})

export const invitationAccepted = factKind({
  name: 'invitation.accepted',
  subject: 'invitation',
  details: z.object({ personId: z.uuid() }),
  personal: ['personId'],
  sentence: 'An invitation was accepted',
})
