import { asObjects, asText } from '@laurel/openbadges/vc/json'
import type { ResolvedKey } from '@laurel/openbadges/verify/resolve-key'
import type { World } from '../../foundation/platform/world.ts'
import { archiveBounds } from '../archives/archive-format.ts'
import { checkStatement } from '../archives/check-statement.ts'
import { type OpenedArchive, readVouched } from '../archives/read-archive.ts'
import { resolveSigner } from '../verification/resolve-signer.ts'

/**
 * Whether an archive is as it was signed: `holds` where its signer lists the key now; `not-known` where nobody could be asked, as when that Laurel is
 * closed, and the signature fits the key that came along. Who makes an archive could make that key too, so it says nothing of whose it is.
 */
export async function whoSigned(world: World, archive: OpenedArchive): Promise<'holds' | 'not-known' | 'altered' | 'unproven' | 'away'> {
  const asked = await checkStatement(archive, (signer) => resolveSigner(world, signer))
  if (asked !== 'away') return asked
  const alone = await checkStatement(archive, async ({ method }) => (await keyThatCameAlong(archive, method)) ?? 'away')
  return alone === 'holds' ? 'not-known' : alone
}

/** The key of that name in what the archive brings along of issuers. */
async function keyThatCameAlong(archive: OpenedArchive, method: string): Promise<ResolvedKey | null> {
  for (const { path } of archive.statement.documents.filter((one) => one.path.endsWith('-did.json')).slice(0, 100)) {
    const bytes = await readVouched(archive, path, archiveBounds.document)
    for (const key of keysIn(bytes))
      if (asText(key.id) === method && asText(key.publicKeyMultibase))
        return { publicKeyMultibase: asText(key.publicKeyMultibase), controller: archive.issuer.id, confirmed: false } as ResolvedKey
  }
  return null
}

function keysIn(bytes: Uint8Array | null) {
  try {
    return bytes ? asObjects(JSON.parse(new TextDecoder().decode(bytes)).verificationMethod) : []
  } catch {
    return []
  }
}
