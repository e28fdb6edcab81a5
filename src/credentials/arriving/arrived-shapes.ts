import { z } from 'zod'
import { saidSchema } from '../imports/said.ts'

/** What the statement of an archive says, as far as it is shown. */
export const saysSchema = z.object({
  format: z.int(),
  home: z.string().max(2000),
  madeAt: z.string().max(60),
  issuer: z.object({ id: z.string().max(500), name: z.string().max(200) }),
  holder: z.object({ id: z.string().max(300), name: z.string().max(200), addresses: z.array(z.string().max(400)).max(100) }),
})
export type Says = z.output<typeof saysSchema>

/** How much is in an archive, by kind. */
export const holdsSchema = z.object({
  awards: z.int(),
  badges: z.int(),
  work: z.int(),
  value: z.int(),
  log: z.int(),
  files: z.int(),
  bytes: z.number(),
  archives: z.int(),
})
export type Holds = z.output<typeof holdsSchema>

export const leftOutSchema = z.array(z.object({ name: z.string().max(500), because: saidSchema }))
export type LeftOut = z.output<typeof leftOutSchema>

export type ArchiveState = 'checking' | 'ready' | 'of-another' | 'refused' | 'taking' | 'kept'
export type RecordKind = 'work' | 'value' | 'log'
