import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'
import { signals } from '../comments/comment-kinds.ts'

const ofShare = z.object({ shareId: z.uuid(), artifactId: z.uuid() })

export const clipShared = factKind({
  name: 'clip.shared',
  subject: 'attempt',
  details: ofShare,
  sentence: 'Evidence was shared with a coach',
  isNameless: true,
})

export const clipUnshared = factKind({
  name: 'clip.unshared',
  subject: 'attempt',
  details: z.object({ shareId: z.uuid(), because: z.enum(['earner', 'no-longer-coach']) }),
  sentence: 'Evidence is no longer shared with a coach',
  isNameless: true,
})

export const signalGiven = factKind({
  name: 'coach-signal.given',
  subject: 'attempt',
  details: ofShare.extend({ signal: z.enum(signals) }),
  sentence: 'A coach said whether evidence is ready',
  isNameless: true,
})

export const modelClipAdded = factKind({
  name: 'model-clip.added',
  subject: 'model-clip',
  details: z.object({ title: z.string() }),
  sentence: 'A model clip was added',
})

export const modelClipChanged = factKind({
  name: 'model-clip.changed',
  subject: 'model-clip',
  details: z.object({ title: z.string() }),
  sentence: 'What is said of a model clip was changed',
})

export const modelClipRemoved = factKind({
  name: 'model-clip.removed',
  subject: 'model-clip',
  details: z.object({ title: z.string() }),
  sentence: 'A model clip was removed',
})

const ofPin = z.object({ achievementId: z.uuid(), criterionId: z.string() })

export const modelClipPinned = factKind({
  name: 'model-clip.pinned',
  subject: 'model-clip',
  details: ofPin,
  sentence: 'A model clip was pinned to a criterion',
})

export const modelClipUnpinned = factKind({
  name: 'model-clip.unpinned',
  subject: 'model-clip',
  details: ofPin,
  sentence: 'A model clip was taken off a criterion',
})

export const coachTalkHeld = factKind({
  name: 'coach-talk.held',
  subject: 'attempt',
  details: z.object({ heldOn: z.string() }),
  sentence: 'An earner and a coach have talked',
})
