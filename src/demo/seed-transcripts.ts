import { perform } from '../foundation/platform/command.ts'
import { saveTranscript } from '../home/transcript/keep-transcript.ts'
import { openTranscriptLink } from '../home/transcript/share-transcript.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** A teacher has put a transcript together for their license, and opened a link to it for a quarter. */
export async function seedTranscripts(clock: DemoClock, { people }: Settled): Promise<void> {
  const maya = await clock.person(people.find(({ name }) => name === 'Maya Ortiz')?.id ?? '')
  const world = clock.at(clock.daysAgo(4))
  const { transcriptId } = await perform(world, maya, saveTranscript, {
    name: 'Renewal of my license',
    awards: null,
    shows: ['evidence', 'levels', 'value', 'pathways'],
  })
  await perform(world, maya, openTranscriptLink, { transcriptId, days: 90 })
}
