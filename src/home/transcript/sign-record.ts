import { createHash, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { didWeb } from '@laurel/openbadges/dids/did-web'
import { OpenBadgesError } from '@laurel/openbadges/errors'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { asObject, asObjects, asText, parseJson } from '@laurel/openbadges/vc/json'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import { z } from 'zod'
import { awardAddresses, issuerAddresses } from '../../credentials/awards/award-addresses.ts'
import { findCredential } from '../../credentials/awards/awards.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { type Brought, broughtCredentials } from './brought-credentials.ts'
import { composeRecord, mostInRecord } from './compose-record.ts'
import { findTranscript, type Transcript, type TranscriptAward } from './find-transcript.ts'
import { loadTranscript, theirsAlone } from './keep-transcript.ts'
import { readParts } from './transcript-parts.ts'
import { mayKeepTranscript } from './transcript-policy.ts'

/** What of a transcript goes into a signed record: awards that are signed and shown. One that was taken back goes in, and its status says so. */
const goesIn = ({ standing, isHidden }: TranscriptAward) => standing !== 'being-signed' && !isHidden

export const signTranscript = command({
  name: 'transcript.sign',
  says: 'Signs a transcript as a Comprehensive Learner Record, by one of the organizations whose awards are in it. The record before is replaced.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `transcript-record ${personIdOf(actor) ?? ''}`, tries: 30, seconds: 3600 }],
  input: z.object({
    transcriptId: z.uuid(),
    organizationId: z
      .uuid()
      .describe('Who signs the record: an organization that issued one of the awards in it. It answers for its own awards alone.'),
  }),
  async prepare(stage, actor, { transcriptId }) {
    // Reading files waits, and nothing is locked meanwhile.
    const kept = await stage.db
      .selectFrom('transcripts')
      .where('id', '=', transcriptId)
      .where('personId', '=', personIdOf(actor))
      .select(['personId', 'shows'])
      .executeTakeFirst()
    return kept && readParts(kept.shows).includes('imported') ? broughtCredentials(stage, kept.personId, stage.now()) : []
  },
  load: (scene, { transcriptId }) => loadTranscript(scene, transcriptId),
  may: mayKeepTranscript,
  async run(scene, { transcriptId, organizationId }, kept, found) {
    const { db, now, keys } = scene
    const transcript = await findTranscript(db, {
      personId: kept.personId,
      chosen: { awards: kept.awards, shows: readParts(kept.shows) },
      now,
      isPublic: true,
    })
    const awards = [...transcript.rows, ...transcript.pathways].flatMap((row) => row.awards).filter(goesIn)
    if (awards.length === 0)
      throw conflict('record-empty', 'None of the awards in this transcript is signed and shown, so there is nothing to enclose.')
    if (awards.length > mostInRecord)
      throw conflict(
        'record-too-large',
        'A signed record holds {most} awards, and this transcript has {count}. Make one with fewer for it.',
        {
          most: mostInRecord,
          count: awards.length,
        },
      )
    const shown = new Set(transcript.imported.map(({ id }) => id))
    const brought = found.filter(({ id }) => shown.has(id))
    const enclosed = brought
      .flatMap((one) => (one.credential ? [{ ...one, credential: one.credential }] : []))
      .slice(0, mostInRecord - awards.length)
    const named = brought.filter(({ id }) => !enclosed.some((one) => one.id === id))
    if (!awards.some(({ issuerId }) => issuerId === organizationId))
      throw invalidAt('not-among-issuers', 'organizationId', 'Choose an organization that issued one of the awards in this transcript.')

    const credentials = new Map<string, string>()
    for (const { id } of awards) {
      const signed = await findCredential(db, id)
      if (signed) credentials.set(id, signed.bytes.toString())
    }
    const text = await signedText(scene, {
      ...kept,
      organizationId,
      transcript,
      credentials,
      brought: enclosed.map(({ credential }) => credential),
      named,
    })
    const { id: keyId } = await findSigningKey(db, keys, organizationId)
    const record = {
      organizationId,
      keyId,
      document: deflateRawSync(Buffer.from(text), { level: 6 }),
      digest: createHash('sha256').update(text).digest('hex'),
      awards: credentials.size + enclosed.length,
      imported: enclosed.map(({ id }) => id),
      signedAt: now,
    }
    await db
      .insertInto('transcriptRecords')
      .values({ transcriptId, ...record })
      .onConflict((conflicting) => conflicting.column('transcriptId').doUpdateSet(record))
      .execute()
    return { transcriptId, digest: record.digest, awards: record.awards }
  },
  record: theirsAlone,
})

type Given = Pick<Parameters<typeof composeRecord>[0], 'transcript' | 'credentials' | 'brought'> & {
  named: readonly Brought[]
  personId: string
  name: string
  awards: readonly string[] | null
  organizationId: string
}

async function signedText({ db, now, keys, baseUrl }: Scene, given: Given): Promise<string> {
  const [issuer, person, addresses] = await Promise.all([
    db.selectFrom('organizations').where('id', '=', given.organizationId).select(['slug', 'name', 'url']).executeTakeFirstOrThrow(),
    db.selectFrom('people').where('id', '=', given.personId).select('name').executeTakeFirstOrThrow(),
    db
      .selectFrom('personAddresses')
      .where('personId', '=', given.personId)
      .where('verifiedAt', 'is not', null)
      .orderBy('address')
      .select('address')
      .execute(),
  ])
  const { home } = issuerAddresses(baseUrl, issuer.slug)
  const did = didWeb(home)
  const unsigned = await composeRecord({
    baseUrl,
    id: `urn:uuid:${crypto.randomUUID()}`,
    name: given.name,
    // Who signs says what for, in the record itself.
    description: `Put together by ${person.name} of their own awards, and published by ${issuer.name} at their request. ${issuer.name} answers for the awards that it issued. Every other credential is enclosed as it was given, and stands by the signature of its own issuer.${alsoNamed(given.named)}`,
    issuer: { id: did, name: issuer.name, url: issuer.url || home },
    validFrom: now,
    person: { name: person.name, addresses: addresses.map(({ address }) => address), salt: randomBytes(16).toString('hex') },
    credentials: given.credentials,
    brought: given.brought,
    transcript: given.transcript,
    isPartial: given.awards !== null,
  })
  const { name, key } = await findSigningKey(db, keys, given.organizationId)
  try {
    const text = jsonText(await signDocument(unsigned, { key, verificationMethod: `${did}#${name}`, created: now }))
    // What nobody reads to its end is no proof: it has to stay within what our own verifier reads.
    parseJson(text)
    return text
  } catch (error) {
    if (error instanceof OpenBadgesError && error.code === 'too-large')
      throw conflict('record-too-long', 'So many awards with so much text can’t be read as one record. Make one with fewer for it.')
    if (error instanceof OpenBadgesError && error.code === 'canonicalization-too-costly')
      throw conflict('record-too-alike', 'So many awards that are alike can’t be signed as one record. Make one with fewer for it.')
    throw error
  }
}

/** So many badges that can't be enclosed are named in a record. */
const mostNamed = 30

/** What stands in no form that a record can enclose, by its name: the record says nothing for or against it. */
function alsoNamed(named: readonly Brought[]): string {
  if (named.length === 0) return ''
  const some = named.slice(0, mostNamed).map(({ title, issuerName }) => `“${title}”${issuerName && ` of ${issuerName}`}`)
  const more = named.length > mostNamed ? ` and ${named.length - mostNamed} more` : ''
  return ` Not enclosed, as their form cannot be, and not answered for by anyone here: ${some.join('; ')}${more}.`
}

/** The last record that was signed of a transcript, exactly as signed; null before the first. */
export async function findRecord(db: Queryable, transcriptId: string) {
  const row = await db
    .selectFrom('transcriptRecords')
    .innerJoin('organizations', 'organizations.id', 'transcriptRecords.organizationId')
    .where('transcriptId', '=', transcriptId)
    .select(['document', 'digest', 'awards', 'imported', 'signedAt', 'organizations.name as organization'])
    .executeTakeFirst()
  if (!row) return null
  const { document, ...record } = row
  const bytes = inflateRawSync(document, { maxOutputLength: 8_000_000 })
  if (createHash('sha256').update(bytes).digest('hex') !== record.digest) throw new Error('A stored record does not match its digest.')
  return { ...record, bytes }
}

/**
 * The same as others are given it: null once it has an award in it that its person left out since, or whose page they took down. It can't be changed
 * without a new signature, and what somebody no longer shows is not handed out behind a transcript that leaves it out.
 */
export async function findShownRecord(
  db: Queryable,
  {
    transcriptId,
    transcript,
    baseUrl,
  }: { transcriptId: string; transcript: Pick<Transcript, 'rows' | 'pathways' | 'imported'>; baseUrl: string },
) {
  const record = await findRecord(db, transcriptId)
  if (!record) return null
  const shown = new Set(
    [...transcript.rows, ...transcript.pathways].flatMap(({ awards }) => awards.map(({ id }) => awardAddresses(baseUrl, id).page)),
  )
  const enclosed = asObjects(asObject(asObject(parseJson(record.bytes.toString()))?.credentialSubject)?.verifiableCredential)
  const own = enclosed.slice(0, enclosed.length - record.imported.length)
  const brought = new Set(transcript.imported.map(({ id }) => id))
  return own.every(({ id }) => shown.has(asText(id) ?? '')) && record.imported.every((id) => brought.has(id)) ? record : null
}
