import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const pilotBrought = factKind({
  name: 'pilot.brought',
  subject: 'pilot',
  details: z.object({ rows: z.int() }),
  sentence: 'The spreadsheet of an old pilot was brought',
})

export const pilotDrafted = factKind({
  name: 'pilot.drafted',
  subject: 'pilot',
  details: z.object({ drafts: z.int() }),
  sentence: 'Drafts were made of what an old pilot names',
})

export const pilotClosing = factKind({
  name: 'pilot.closing',
  subject: 'pilot',
  details: z.object({ rows: z.int(), leaves: z.int() }),
  sentence: 'The import of an old pilot was closed, and its awards are being made',
})

export const pilotClosed = factKind({
  name: 'pilot.closed',
  subject: 'pilot',
  details: z.object({ awards: z.int(), people: z.int() }),
  sentence: 'All awards of an old pilot were made',
})

export const pilotUndone = factKind({
  name: 'pilot.undone',
  subject: 'pilot',
  details: z.object({ rows: z.int(), discarded: z.int(), kept: z.int() }),
  sentence: 'The import of an old pilot was undone',
})
