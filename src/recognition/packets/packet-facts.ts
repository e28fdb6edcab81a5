import { z } from 'zod'
import { factKind } from '../../foundation/platform/fact.ts'

const details = z.object({ month: z.string(), number: z.int() })

export const packetPrepared = factKind({
  name: 'packet.prepared',
  subject: 'packet',
  details: details.extend({ lines: z.int() }),
  sentence: 'A packet for payroll was prepared',
})

export const packetApproved = factKind({
  name: 'packet.approved',
  subject: 'packet',
  details,
  sentence: 'A packet for payroll was approved',
})

export const packetWithdrawn = factKind({
  name: 'packet.withdrawn',
  subject: 'packet',
  details: details.extend({ reason: z.string() }),
  sentence: 'A packet for payroll was taken back before it was handed over',
})

export const packetClosed = factKind({
  name: 'packet.closed',
  subject: 'packet',
  details,
  sentence: 'A packet for payroll was signed and handed over',
})

export const layoutSaved = factKind({
  name: 'packet-layout.saved',
  subject: 'packet-layout',
  details: z.object({ name: z.string() }),
  sentence: 'The columns of a packet for payroll were kept',
})

export const layoutRemoved = factKind({
  name: 'packet-layout.removed',
  subject: 'packet-layout',
  details: z.object({ name: z.string() }),
  sentence: 'The columns of a packet for payroll were removed',
})
