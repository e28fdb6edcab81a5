import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

export const organizationFounded = factKind({
  name: 'organization.founded',
  subject: 'organization',
  sentence: 'This Laurel was set up',
})

export const organizationEdited = factKind({
  name: 'organization.edited',
  subject: 'organization',
  details: z.object({ changes: z.record(z.string(), z.object({ from: z.string().nullable(), to: z.string().nullable() })) }),
  sentence: 'The organization’s profile was changed',
})

export const calendarChanged = factKind({
  name: 'organization.calendar-changed',
  subject: 'organization',
  details: z.object({
    changes: z.record(
      z.string(),
      z.object({ from: z.union([z.string(), z.number()]).nullable(), to: z.union([z.string(), z.number()]).nullable() }),
    ),
  }),
  sentence: 'Time zone, school year or yearly hours were changed',
})

export const schoolsAdded = factKind({
  name: 'organization.schools-added',
  subject: 'organization',
  details: z.object({ added: z.number() }),
  sentence: 'Schools were added',
})

export const schoolRenamed = factKind({
  name: 'school.renamed',
  subject: 'school',
  details: z.object({ from: z.string(), to: z.string() }),
  sentence: 'A school was renamed',
})
