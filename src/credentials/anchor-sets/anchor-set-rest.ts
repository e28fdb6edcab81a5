import { z } from 'zod'
import { type Operation, rest } from '../../foundation/doors/rest.ts'
import { importAnchors } from './import-anchors.ts'

/** Signed sets of anchors, for programs. */
export const anchorSetRest: readonly Operation[] = [
  rest(importAnchors, {
    id: 'importAnchors',
    at: 'POST /achievements/{achievementId}/anchors/archive',
    scope: 'achievements:write',
    says: 'Takes in anchors of another organization from a signed file, as drafts: all of them or none.',
    status: 201,
    bytes: 'bytes',
    answers: z.object({ importId: z.uuid(), anchors: z.int(), issuer: z.string(), isKnown: z.boolean() }),
  }),
]
