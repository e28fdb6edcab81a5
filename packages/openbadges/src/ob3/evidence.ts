import { concatBytes, decodeHex } from '../keys/crypto.ts'
import { decodeMultibase, encodeMultibase } from '../keys/multibase.ts'
import type { RelatedResource } from '../vc/credential.ts'
import { compact, each, invalid, uri } from '../vc/values.ts'
import { optionalText, optionalUri } from './image.ts'

/** A piece of work that backs the credential. Open Badges 3.0, §B.1.8 Evidence. */
export type Evidence = {
  readonly id?: string
  readonly type: readonly ['Evidence']
  readonly name?: string
  readonly description?: string
  readonly narrative?: string
  readonly genre?: string
  readonly audience?: string
}

/**
 * What goes into a piece of evidence.
 *
 * @property id where the work can be seen, or a `urn:uuid:` when it is not public
 * @property narrative Markdown: how the work shows what was to be shown
 * @property genre, audience free words, as `Lesson plan`
 * @property digest SHA-256 of the file's bytes, 32 bytes or 64 hexadecimal letters. Open Badges has no member for it and a made-up one
 *   would fail safe mode, so it goes into VC 2.0's `relatedResource` under the same id: in the graph it sits on the evidence itself
 * @property mediaType of the file, as `application/pdf`; only together with `digest`
 */
export type EvidenceInput = {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly narrative?: string | undefined
  readonly genre?: string | undefined
  readonly audience?: string | undefined
  readonly digest?: Uint8Array | string | undefined
  readonly mediaType?: string | undefined
}

/**
 * Builds the evidence of a credential and, for pieces with a digest, the `relatedResource` entries that pin their bytes.
 *
 * @returns the two members of a credential, in the order of the input; `achievementCredential` calls this for its own
 * @throws OpenBadgesError `invalid-input`: a digest without id, an id used twice, a piece that says nothing
 * @see Open Badges 3.0, §B.1.8 Evidence; VC Data Model 2.0, §5.3 Integrity of Related Resources
 */
export function evidence(inputs: readonly EvidenceInput[]): { evidence: readonly Evidence[]; relatedResource: readonly RelatedResource[] } {
  each('evidence', inputs, () => undefined)
  const ids = inputs.flatMap(({ id }) => id ?? [])
  if (new Set(ids).size !== ids.length) throw invalid('evidence', 'names every piece by an id of its own')
  return {
    evidence: inputs.map((input, index) => {
      const { digest: _digest, mediaType: _mediaType, ...said } = input
      if (Object.values(said).every((value) => value === undefined || value === '')) throw invalid(`evidence[${index}]`, 'says something')
      return compact({
        id: optionalUri(`evidence[${index}].id`, input.id),
        type: ['Evidence'] as const,
        name: optionalText(`evidence[${index}].name`, input.name),
        description: optionalText(`evidence[${index}].description`, input.description),
        narrative: optionalText(`evidence[${index}].narrative`, input.narrative),
        genre: optionalText(`evidence[${index}].genre`, input.genre),
        audience: optionalText(`evidence[${index}].audience`, input.audience),
      })
    }),
    relatedResource: inputs.flatMap((input, index) => (input.digest === undefined ? [] : [pin(input, input.digest, `evidence[${index}]`)])),
  }
}

function pin({ id, mediaType }: EvidenceInput, digest: Uint8Array | string, field: string): RelatedResource {
  if (id === undefined) throw invalid(`${field}.id`, 'is given when there is a digest')
  return compact({
    id: uri(`${field}.id`, id),
    mediaType: optionalText(`${field}.mediaType`, mediaType),
    digestMultibase: digestMultibase(digest, field),
  })
}

/**
 * Writes a SHA-256 digest as `digestMultibase`: multibase `u` of the multihash (0x12 sha2-256, 0x20 its length, the 32 bytes).
 *
 * @param digest 32 bytes, or 64 hexadecimal letters
 * @param field what messages call it
 * @returns `uEi…`, 47 letters
 * @throws OpenBadgesError `invalid-input` when it is not 32 bytes
 * @see VC Data Model 2.0, §5.3; Controlled Identifiers v1.0, §2.5 Multihash
 */
export function digestMultibase(digest: Uint8Array | string, field: string = 'digest'): string {
  if (typeof digest === 'string' && !/^[0-9a-f]{64}$/i.test(digest))
    throw invalid(`${field}.digest`, 'is a SHA-256 in 64 hexadecimal letters')
  const bytes = typeof digest === 'string' ? decodeHex(digest) : digest
  if (!(bytes instanceof Uint8Array) || bytes.length !== 32) throw invalid(`${field}.digest`, 'has the 32 bytes of a SHA-256')
  return encodeMultibase('u', concatBytes(Uint8Array.of(0x12, 0x20), bytes))
}

/**
 * Reads a SHA-256 out of `digestMultibase`.
 *
 * @param text multibase, `z` or `u`
 * @returns the 32 bytes; `undefined` for another hash
 * @throws OpenBadgesError `invalid-multibase`
 */
export function sha256FromDigestMultibase(text: string): Uint8Array | undefined {
  const bytes = decodeMultibase(text)
  return bytes.length === 34 && bytes[0] === 0x12 && bytes[1] === 0x20 ? bytes.slice(2) : undefined
}
