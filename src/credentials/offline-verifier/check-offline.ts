import { OpenBadgesError } from '@laurel/openbadges/errors'
import { asObjects, asText } from '@laurel/openbadges/vc/json'
import type { Finding } from '@laurel/openbadges/verify/finding'
import type { Load } from '@laurel/openbadges/verify/load'
import { type Verification, verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import type { Locale } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { asDataAddress } from '../verification/picture.ts'
import { maximumBadgeBytes } from '../verification/read-given.ts'
import { namingInside, type Report, reportOf, toldByStanding } from '../verification/report.ts'
import { writeIn } from '../verification/verifier-words.ts'
import { findKnown, type KnownDocument, type KnownDocuments } from './known-documents.ts'

/** A badge that was checked without network: what came of it, and from where what was known of its issuer came. */
export type OfflineReport = {
  report: Report
  picture: string | null
  fileName: string
  /** Whether its keys are those that the archive names, which proves nothing of whose they are. */
  keysByArchive: boolean
  /** From which day what is known of its status is; null where nothing is. */
  statusDay: string | null
  /** What would tell more, if somebody fetched it from its issuer. */
  missing: string[]
}

export type BadgeFile = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** No place of the network: reports made here lead nowhere. */
const nowhere = 'https://laurel.invalid'

const said = texts({
  keysByArchive: 'The archive says that this is a key of its issuer. Whether it is could not be asked.',
  heldThen: 'On {day} it was not taken back. Whether it was since then could not be asked.',
})

/** Checks one badge with nothing but what is at hand. */
export async function checkOffline(
  { name, bytes }: BadgeFile,
  { documents, recipient, locale, now }: { documents: KnownDocuments; recipient: string | undefined; locale: Locale; now: Date },
): Promise<OfflineReport> {
  const used = new Map<string, KnownDocument>()
  const missing = new Set<string>()
  const load: Load = async (address) => {
    const known = findKnown(documents, address)
    if (!known) {
      missing.add(address)
      throw new OpenBadgesError('unreachable', 'Nothing is asked of the network here.')
    }
    used.set(address, known)
    return { status: 200, contentType: 'application/json', bytes: known.bytes }
  }
  const verification = await verifyCredential(bytes, {
    load,
    now,
    recipient,
    bounds: { maximumBytes: maximumBadgeBytes, maximumLoads: 16, timeoutMilliseconds: 9000 },
  })
  return toldAsOf(verification, { name, bytes, used, missing: [...missing], locale })
}

type Told = BadgeFile & { used: ReadonlyMap<string, KnownDocument>; missing: string[]; locale: Locale }

async function toldAsOf(verification: Verification, { name, bytes, used, missing, locale }: Told): Promise<OfflineReport> {
  const lists = new Set(
    asObjects(verification.credential?.credentialStatus).flatMap((entry) => [asText(entry.statusListCredential), asText(entry.id)]),
  )
  const isList = (address: string) => [...lists].some((list) => list && sameBesideScheme(list, address))
  const keysByArchive = [...used].some(([address, { from }]) => from === 'archive' && !isList(address))
  const days = [...used].flatMap(([address, { day }]) => (isList(address) && day ? [day] : []))
  // Of several lists the oldest says from when all is known.
  const statusDay = days.toSorted()[0] ?? null
  const findings = verification.findings.map((one) => asOf(one, { keysByArchive, statusDay }))
  const write = writeIn(locale)
  const drawn = reportOf({ ...verification, findings }, { kind: 'text', text: '' }, nowhere, write)
  // The page of an award would tell whether it is only suspended; there is none here to be asked.
  const unknown = async () => 'unknown' as const
  const report = await namingInside(toldByStanding(drawn, 'unknown', write), unknown, write)
  return {
    report,
    picture: asDataAddress(bytes),
    fileName: name,
    keysByArchive,
    statusDay,
    missing: missing.filter((address) => isList(address) || /\/did\.json$/.test(address)),
  }
}

/** What is not known must not be said: whose a key is by an archive’s own word, and what became of a badge after the day of a list. */
function asOf(finding: Finding, { keysByArchive, statusDay }: { keysByArchive: boolean; statusDay: string | null }): Finding {
  if (finding.outcome !== 'holds') return finding
  if (finding.check === 'issuer-key' && keysByArchive)
    return { check: finding.check, outcome: 'unknown', weight: 'unknown', sentence: said.keysByArchive }
  if (finding.check !== 'status' || statusDay === null) return finding
  const told = { text: said.heldThen, values: { day: { day: statusDay } } }
  return { check: finding.check, outcome: 'unknown', weight: 'unknown', sentence: said.heldThen, said: told }
}

const sameBesideScheme = (one: string, other: string) => one.replace(/^https?:/, '') === other.replace(/^https?:/, '')
