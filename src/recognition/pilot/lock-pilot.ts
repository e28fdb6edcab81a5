import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { DayOrder } from '../../foundation/tables/read-day.ts'
import type { PilotColumn } from './pilot-column-names.ts'

/** How a file was read, once somebody said it. */
export type KeptReading = {
  kinds: (PilotColumn | null)[]
  hasHeadings: boolean
  order: DayOrder | null
  isFilledDown: boolean
  currency: string
}

/** An import, locked until the command is done: two admins at once come in turn. @throws Refusal `pilot-missing` */
export const lockPilot = async ({ db }: Pick<Scene, 'db'>, { importId }: { importId: string }) => {
  const row = await db
    .selectFrom('pilotImports')
    .innerJoin('organizations', 'organizations.id', 'pilotImports.organizationId')
    .where('pilotImports.id', '=', importId)
    .select(['pilotImports.id', 'pilotImports.organizationId', 'pilotImports.name', 'state', 'source', 'organizations.timeZone'])
    .select((is) => is.ref('reading').$castTo<KeptReading | null>().as('reading'))
    .forUpdate('pilotImports')
    .executeTakeFirstOrThrow(() => missing('pilot'))
  return row
}
export type LockedPilot = Awaited<ReturnType<typeof lockPilot>>

/** Its rows are looked over still. @throws Refusal `pilot-unread`, `pilot-closing`, `pilot-closed`, `pilot-undone` */
export function refuseUnlessOpen({ state }: Pick<LockedPilot, 'state'>): void {
  if (state === 'open') return
  if (state === 'new') throw conflict('pilot-unread', 'Say first which column is what. Nothing was changed.')
  if (state === 'closing')
    throw conflict('pilot-closing', 'This import was closed and its awards are being made. It can’t be changed or undone any more.')
  if (state === 'closed')
    throw conflict('pilot-closed', 'This import is closed for good. What it made is corrected award by award, or by another import.')
  throw conflict('pilot-undone', 'This import was undone, and nothing of it is left. Bring the file once more.')
}
