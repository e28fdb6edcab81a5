import { didWeb } from '@laurel/openbadges/dids/did-web'
import { signVcJwt } from '@laurel/openbadges/proofs/vc-jwt'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { sql } from 'kysely'
import { z } from 'zod'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { agreedOf } from '../../judgment/calibration/anchors.ts'
import { mayKeepAnchors } from '../../judgment/calibration/calibration-policy.ts'
import { handedInSchema } from '../../judgment/shown-evidence/handed-in.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { issuerAddresses } from '../awards/award-addresses.ts'
import { type AnchorInSet, type AnchorSet, anchorSetSchema, bounds, filesOf, formatVersion, setType } from './anchor-set.ts'
import { anchorsExported } from './anchor-set-facts.ts'

export const exportAnchors = command({
  name: 'anchors.export',
  says: 'Signs the anchors of a micro-credential that an author wrote, to be given to other organizations. Work that an earner offered stays here, and so does what shows students.',
  // A file that leaves is asked for by an author who looks at it.
  reach: onPages,
  limits: null,
  input: z.object({ achievementId: z.uuid() }),

  load: ({ db }, { achievementId }) =>
    db
      .selectFrom('achievements')
      .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
      .where('achievements.id', '=', achievementId)
      .where('currentVersionId', 'is not', null)
      .select(['achievements.id', 'organizationId', 'currentVersionId', 'organizations.slug', 'organizations.name'])
      .executeTakeFirstOrThrow(() => missing('micro-credential')),

  may: mayKeepAnchors,

  async run({ db, now, keys, baseUrl, newId }, { achievementId }, { organizationId, currentVersionId, slug, name }) {
    const definition = await findVersionText(db, currentVersionId ?? '')
    const criteria = criteriaOf(definition).map((criterion) => ({ id: criterion.id, name: criterion.name }))
    const anchors = await findOwnAnchors(db, achievementId)
    if (anchors.length === 0)
      throw conflict(
        'no-anchors-to-give',
        'There is nothing to give: only anchors in use that somebody wrote, without students in them, are written into the file.',
      )
    const set: AnchorSet = anchorSetSchema.parse({
      format: formatVersion,
      title: definition.title,
      language: definition.language,
      criteria,
      anchors,
    })
    const { name: keyName, key } = await findSigningKey(db, keys, organizationId)
    const { home } = issuerAddresses(baseUrl, slug)
    const did = didWeb(home)
    const credential: JsonObject = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: `urn:uuid:${newId()}`,
      type: ['VerifiableCredential', setType],
      issuer: { id: did, name },
      validFrom: now.toISOString(),
      credentialSubject: { id: `${baseUrl}/achievements/${achievementId}`, set: set as unknown as JsonObject },
    }
    const token = await signVcJwt(credential, { key, keyId: `${did}#${keyName}` })
    return { token, files: filesOf(set), title: definition.title, anchors: set.anchors.length }
  },

  record: ({ achievementId }, { organizationId }, { anchors }) =>
    fact(anchorsExported, { organizationId, subjectId: achievementId }, { anchors }),
})

/** The anchors in use that somebody wrote, with their frozen work. */
async function findOwnAnchors(db: OpenTransaction, achievementId: string): Promise<AnchorInSet[]> {
  const rows = await db
    .selectFrom('anchors')
    .innerJoin('submissions', 'submissions.id', 'anchors.submissionId')
    .where('anchors.achievementId', '=', achievementId)
    .where('anchors.state', '=', 'in-use')
    .where('anchors.source', '=', 'written')
    // What links elsewhere or shows students is no part of a file that leaves: nobody there was asked. What counts is the work as it was frozen and
    // what it rested on, whatever was said, masked or taken away of it since.
    .where(
      sql<boolean>`not exists (select from submission_consents where submission_consents.submission_id = submissions.id)
        and not exists (select from jsonb_array_elements(submissions.evidence -> 'artifacts') frozen
          join artifacts on artifacts.id = (frozen ->> 'id')::uuid
          where artifacts.student_media = 'consent-held' or artifacts.kind = 'link' or artifacts.expired_at is not null
            or exists (select from artifact_holds where artifact_holds.artifact_id = artifacts.id)
            or exists (select from artifacts copies where copies.masked_from = artifacts.id))`,
    )
    .orderBy('anchors.id')
    .limit(bounds.anchors)
    .select(['anchors.id', 'anchors.name', 'anchors.agreedWith', 'submissions.evidence'])
    .execute()
  const found: AnchorInSet[] = []
  for (const { id, name, agreedWith, evidence } of rows) {
    const { answers, artifacts } = handedInSchema.parse(evidence)
    const agreed = await agreedOf(db, id)
    found.push({
      name,
      agreedWith,
      levels: agreed.map(({ criterionId, level, reason }) => ({ criterionId, level, reason })),
      answers: answers.map(({ requirementId, body }) => ({ requirementId, body })),
      artifacts: artifacts.flatMap(({ requirementId, kind, name: title, note, body, digest, sizeBytes, contentType }) =>
        kind === 'link'
          ? []
          : [
              {
                requirementId,
                kind,
                name: title,
                note,
                body: body ?? null,
                file: digest ? { digest, sizeBytes: sizeBytes ?? 0, contentType: contentType ?? '' } : null,
              },
            ],
      ),
    })
  }
  return found
}
