import { perform } from '../foundation/platform/command.ts'
import { bringPilot } from '../recognition/pilot/bring-pilot.ts'
import { sayPilotColumns } from '../recognition/pilot/say-columns.ts'
import type { District } from './submission.ts'

type How = Partial<Parameters<typeof sayPilotColumns.input.parse>[0] & object>

/** The spreadsheet of an old pilot, brought by HR and read. */
export async function aPilot({ world, hr, district }: District, text: string, how: How = {}) {
  const { importId } = await perform(world, hr, bringPilot, { organizationId: district.id, name: 'Pilot 2024–25', text })
  await perform(world, hr, sayPilotColumns, { importId, ...how })
  return importId
}
