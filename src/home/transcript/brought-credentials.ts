import { OpenBadgesError } from '@laurel/openbadges/errors'
import { canonize } from '@laurel/openbadges/jsonld/canonize'
import { CLR_V2, OPEN_BADGES_V3 } from '@laurel/openbadges/jsonld/contexts'
import { CREDENTIALS_V2 } from '@laurel/openbadges/vc/credential'
import { asList, asObject, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import { takeApart } from '@laurel/openbadges/verify/unwrap'
import { importedOf } from '../../credentials/imports/find-imported.ts'
import { readBytes } from '../../credentials/imports/keep-bytes.ts'
import type { World } from '../../foundation/platform/world.ts'
import { mostImported } from './find-transcript.ts'

/** A badge from elsewhere as it goes into a signed record: as its issuer signed it, or by its name alone where it can't be enclosed. */
export type Brought = { id: string; title: string; issuerName: string; credential: JsonObject | null }

/** So much text of badges from elsewhere is held at once: the record they go into may not have more. */
const mostText = 3_000_000

/**
 * The badges that somebody brought in and that are proved to be theirs. One that carries its signature in itself and reads the same inside a record is
 * given whole; of a token, a badge of 2.0 and one in words that we can't read, its name.
 */
export async function broughtCredentials(stage: Pick<World, 'db' | 'store'>, personId: string, now: Date): Promise<Brought[]> {
  const badges = (await importedOf(stage.db, personId, { limit: mostImported }, now)).filter(
    ({ about, standing }) => about === 'you' && (standing === 'current' || standing === 'expired'),
  )
  if (badges.length === 0) return []
  const files = await stage.db
    .selectFrom('importedBadges')
    .where(
      'id',
      'in',
      badges.map(({ id }) => id),
    )
    .select(['id', 'fileDigest', 'place'])
    .execute()
  const brought: Brought[] = []
  let room = mostText
  for (const { id, title, issuerName, kind } of badges) {
    const file = files.find((one) => one.id === id)
    const text = kind === 'open-badge-3' && file?.fileDigest ? await textOf(stage, file.fileDigest, file.place) : null
    const credential = text !== null && text.length <= room ? await enclosable(text) : null
    if (credential && text !== null) room -= text.length
    brought.push({ id, title, issuerName, credential })
  }
  return brought
}

async function textOf(stage: Pick<World, 'db' | 'store'>, digest: string, place: number): Promise<string | null> {
  const bytes = await readBytes(stage, digest)
  try {
    return bytes ? ((await takeApart(bytes))[place] ?? null) : null
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    return null
  }
}

/** The credential, if a record may enclose it: CLR 2.0 takes those of data model 2.0 with a proof in them, and signing reads every word of them. */
async function enclosable(text: string): Promise<JsonObject | null> {
  try {
    const credential = asObject(parseJson(text))
    if (!credential?.proof || asList(credential['@context'])[0] !== CREDENTIALS_V2) return null
    await canonize({
      '@context': [CREDENTIALS_V2, CLR_V2, OPEN_BADGES_V3],
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: { type: ['ClrSubject'], verifiableCredential: [credential] },
    })
    return credential
  } catch (error) {
    // A token is no JSON, and what can't be read can't be signed over: then it is named, and stands by itself.
    if (!(error instanceof OpenBadgesError)) throw error
    return null
  }
}
