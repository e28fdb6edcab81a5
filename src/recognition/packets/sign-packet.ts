import { didWeb } from '@laurel/openbadges/dids/did-web'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { issuerAddresses } from '../../credentials/awards/award-addresses.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import type { Packet, PacketRow } from './packet-content.ts'

/** What our own words in a signed packet mean; the guide for HR says what is in each. */
const words = 'https://laurel.example/ns/packets#'
const context = {
  PayrollPacket: `${words}PayrollPacket`,
  packet: { '@id': `${words}packet`, '@type': '@json' },
}

/** What is in a line of a signed packet, in this order. */
export const signedColumns = ['person', 'month', 'currency', 'amount', 'unit', 'entry', 'title', 'reason'] as const

/**
 * A packet as a credential that the organization signs, as it signs badges. Lines are lists of texts under their ids: of objects alike a verifier would
 * refuse so many. It names people by their ids alone and leaves out what HR wrote in its own words, since it is never changed, also when somebody is
 * forgotten. The same packet and key give the same bytes.
 */
export async function signPacket(
  db: OpenTransaction,
  keys: Keyring,
  baseUrl: string,
  { packet, rows, slug, name, closedAt }: { packet: Packet; rows: readonly PacketRow[]; slug: string; name: string; closedAt: Date },
): Promise<string> {
  const did = didWeb(issuerAddresses(baseUrl, slug).home)
  const unsigned = {
    '@context': ['https://www.w3.org/ns/credentials/v2', context],
    id: `${baseUrl}/value/packets/${packet.id}`,
    type: ['VerifiableCredential', 'PayrollPacket'],
    name: `${name}: ${packet.month.slice(0, 7)}, ${packet.number}`,
    issuer: did,
    validFrom: `${closedAt.toISOString().slice(0, 19)}Z`,
    credentialSubject: {
      id: did,
      packet: {
        number: packet.number,
        month: packet.month.slice(0, 7),
        preparedBy: packet.preparedById === null ? null : `urn:uuid:${packet.preparedById}`,
        preparedAt: packet.preparedAt.toISOString(),
        approvedBy: packet.approvedById === null ? null : `urn:uuid:${packet.approvedById}`,
        approvedAt: packet.approvedAt?.toISOString() ?? null,
        totals: Object.fromEntries(
          packet.sums.map(({ currency, unit, amount, lines }) => [`${currency} ${unit}`, [amount, String(lines)]]),
        ),
        columns: [...signedColumns],
        lines: Object.fromEntries(
          rows.map((row) => [
            row.lineId,
            [
              `urn:uuid:${row.personId}`,
              row.period.slice(0, 7),
              row.currency,
              row.amount,
              row.unit,
              row.entry,
              row.title,
              row.isAdjusted ? '' : row.reason,
            ],
          ]),
        ),
      },
    },
  }
  const signingKey = await findSigningKey(db, keys, packet.organizationId)
  const signed = await signDocument(unsigned, { key: signingKey.key, verificationMethod: `${did}#${signingKey.name}`, created: closedAt })
  return `${JSON.stringify(signed, null, 1)}\n`
}
