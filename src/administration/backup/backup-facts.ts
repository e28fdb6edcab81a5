import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const kind = z.enum(['by-hand', 'scheduled', 'before-upgrade'])

export const backupMade = factKind({
  name: 'backup.made',
  subject: 'backup',
  details: z.object({ kind, sha256: z.string(), bytes: z.number(), files: z.number(), missingFiles: z.number(), isEncrypted: z.boolean() }),
  sentence: 'A backup was made',
})

export const backupFailed = factKind({
  name: 'backup.failed',
  subject: 'backup',
  details: z.object({ kind, fault: z.string() }),
  sentence: 'A backup could not be made',
})

export const instanceRestored = factKind({
  name: 'instance.restored',
  subject: 'backup',
  details: z.object({ madeAt: z.string(), laurel: z.string(), files: z.number() }),
  sentence: 'This Laurel was restored from a backup',
})

export const masterKeyRotated = factKind({
  name: 'master-key.rotated',
  subject: 'instance',
  details: z.object({ resealed: z.number() }),
  sentence: 'The master key was changed',
})
