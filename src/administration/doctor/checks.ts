import { addressCheck, certificateCheck, issuerCheck } from './address-checks.ts'
import { clockCheck, databaseCheck } from './database-checks.ts'
import type { Check } from './finding.ts'
import { archiveCheck, backupCheck, filesCheck, keyCheck, recordingsCheck, roomCheck, storeCheck } from './storage-checks.ts'
import { factsCheck, mailCheck, stuckCheck } from './work-checks.ts'

/** Everything that is looked at, in the order in which it is told. */
export const checks: readonly Check[] = [
  databaseCheck,
  clockCheck,
  addressCheck,
  issuerCheck,
  certificateCheck,
  keyCheck,
  storeCheck,
  filesCheck,
  roomCheck,
  backupCheck,
  archiveCheck,
  recordingsCheck,
  mailCheck,
  stuckCheck,
  factsCheck,
]
