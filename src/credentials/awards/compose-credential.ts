import { type Achievement, achievement } from '@laurel/openbadges/ob3/achievement'
import { type AchievementCredential, achievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
import { hashedIdentity, type IdentityObject } from '@laurel/openbadges/ob3/identity-hash'
import { type Profile, profile } from '@laurel/openbadges/ob3/profile'
import { bitstringStatusListEntry } from '@laurel/openbadges/status/status-entry'
import { sealed } from '@laurel/openbadges/vc/sealed'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Definition } from '../../definitions/achievements/definition.ts'
import { levelNames, levels } from '../../definitions/achievements/levels.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { asSentence } from '../../foundation/words/as-sentence.ts'
import { formatDay } from '../../foundation/words/format.ts'
import { awardAddresses, issuerAddresses, statusListAddress, versionAddresses } from './award-addresses.ts'
import { type AwardGround, awardsBehind, evidenceOf, resultsOf } from './award-ground.ts'

/** Everything a credential says, as facts. */
export type AwardFacts = {
  awardId: string
  awardedAt: Date
  expiresAt: Date | null
  earnerName: string
  /** The earner's verified addresses; each goes in hashed. */
  earnerAddresses: string[]
  identitySalt: string
  /** The DID of the earner’s own key, where they want it named. */
  holder: string | null
  issuer: { did: string; slug: string; name: string; url: string; email: string; description: string }
  achievementId: string
  versionId: string
  versionNumber: number
  definition: Definition
  /** The award that it renews, and of when that is. */
  renews: { id: string; awardedAt: Date } | null
  ground: AwardGround
  statusListId: string
  statusIndex: number
}

const kindNames: Record<string, string> = {
  submission: 'Submission',
  video: 'Video',
  audio: 'Audio',
  document: 'Document',
  image: 'Image',
  'student-work': 'Student work',
  'assessment-data': 'Assessment data',
  link: 'Link',
  text: 'Text',
}

/** What has to be shown, in one paragraph: the public criteria of the award. */
export function criteriaNarrative(definition: Definition): string {
  // A milestone: what completing its pathway asks for stands in its text.
  if (definition.requirements.length === 0) return [definition.competency, definition.keyMethod].filter((part) => part !== '').join('\n\n')
  const criteria = criteriaOf(definition).map(({ name, levels: { demonstrated } }) => `${name}: ${demonstrated}`)
  const rule =
    definition.passRule.kind === 'all'
      ? 'Earned when every criterion is Demonstrated.'
      : `Earned when every essential criterion and ${definition.passRule.others} of the others are Demonstrated.`
  // Said openly wherever the award is: who reads it knows that it was not weighed blind.
  const decided =
    definition.assessment.decidedBy === 'coach' ? 'Decided openly by the coach who saw the practice, not by a blind assessor.' : ''
  return [definition.competency, ...criteria, rule, decided].filter((part) => part !== '').join('\n\n')
}

/** What a credential says of an award that rests on what was decided elsewhere. */
const decidedElsewhere = (
  { decidedOn, source, decision, decidedBy }: { decidedOn: string; source: string; decision: string; decidedBy: string },
  issuer: string,
) =>
  decision !== ''
    ? `Decided elsewhere on ${formatDay('en', decidedOn)} by ${decidedBy}: ${asSentence(decision)} Issued by ${issuer}, where nobody weighed it by the criteria of this micro-credential.`
    : `Decided elsewhere on ${formatDay('en', decidedOn)}, as ${issuer} has it from “${source}”. It was not weighed here by the criteria of this micro-credential.`

/** The achievement of a version, as every award of it says it. */
function achievementOf({ achievementId, versionId, versionNumber, definition }: AwardFacts, baseUrl: string): Achievement {
  const version = versionAddresses(baseUrl, { achievementId, versionId, number: versionNumber })
  const known = achievements.get(definition)
  if (known?.id === version.page) return known
  const made = sealed(
    achievement({
      id: version.page,
      achievementType: definition.requirements.length === 0 ? 'Badge' : 'MicroCredential',
      name: definition.title,
      description: definition.competency,
      criteria: { id: version.page, narrative: criteriaNarrative(definition) },
      image: { id: version.png, caption: `Badge: ${definition.title}` },
      version: String(versionNumber),
      inLanguage: definition.language,
      fieldOfStudy: definition.category,
      tags: definition.tags.length > 0 ? definition.tags : undefined,
      alignments: definition.alignments
        .filter(({ targetName, targetUrl }) => targetName && targetUrl)
        .map(({ targetName, targetUrl, targetCode, targetFramework, targetDescription }) => ({
          targetName,
          targetUrl,
          ...(targetCode ? { targetCode } : {}),
          ...(targetFramework ? { targetFramework } : {}),
          ...(targetDescription ? { targetDescription } : {}),
        })),
      resultDescriptions: criteriaOf(definition).map(({ id, name, levels: texts }) => ({
        id: `${version.page}#criterion-${id}`,
        name,
        resultType: 'RubricCriterionLevel' as const,
        requiredLevel: `${version.page}#criterion-${id}-demonstrated`,
        levels: levels.map((level, index) => ({
          id: `${version.page}#criterion-${id}-${level}`,
          name: levelNames[level],
          points: String(index),
          ...(texts[level] ? { description: texts[level] } : {}),
        })),
      })),
    }),
  )
  achievements.set(definition, made)
  return made
}

// By the very text it was made of, which never changes: what is here cannot be of another version, and goes when that text goes.
const achievements = new WeakMap<Definition, Achievement>()

/** The issuer, as awards say it. */
function issuerOf({ issuer }: AwardFacts, baseUrl: string): Profile {
  const input = {
    id: issuer.did,
    name: issuer.name,
    url: issuer.url || issuerAddresses(baseUrl, issuer.slug).home,
    ...(issuer.email ? { email: issuer.email } : {}),
    ...(issuer.description ? { description: issuer.description } : {}),
  }
  // Kept under all that it says: a name that was changed a moment ago is another key, so that nothing stale is ever signed.
  const key = JSON.stringify(input)
  const known = issuers.get(key)
  if (known) return known
  const made = sealed(profile(input, 'issuer'))
  issuers.set(key, made)
  return made
}

const issuers = recentlyUsed<Profile>(500)

/**
 * The unsigned Open Badge 3.0 of an award. Evidence is named by what was asked and pinned by its digest; file names and the files
 * themselves stay private.
 */
export async function composeCredential(facts: AwardFacts, baseUrl: string): Promise<AchievementCredential> {
  const { definition, ground } = facts
  const results = resultsOf(ground)
  const earned = achievementOf(facts, baseUrl)
  const requirementTitle = (id: string) => definition.requirements.find((requirement) => requirement.id === id)?.title ?? 'Evidence'
  const name: IdentityObject = { type: 'IdentityObject', hashed: false, identityHash: facts.earnerName, identityType: 'name' }

  const elsewhere = ground.kind === 'elsewhere' ? ground.elsewhere : null

  return achievementCredential({
    // Who reads only the file learns it first: nobody here weighed it by the criteria below.
    ...(elsewhere && { description: decidedElsewhere(elsewhere, facts.issuer.name) }),
    id: awardAddresses(baseUrl, facts.awardId).page,
    issuer: issuerOf(facts, baseUrl),
    validFrom: facts.awardedAt,
    awardedDate: facts.awardedAt,
    validUntil: facts.expiresAt ?? undefined,
    recipient: {
      id: facts.holder ?? undefined,
      identities: [...(await Promise.all(facts.earnerAddresses.map((address) => hashedIdentity(address, facts.identitySalt)))), name],
    },
    achievement: earned,
    results: criteriaOf(definition).flatMap(({ id }) => {
      const level = results.get(id)
      const criterion = `${earned.id}#criterion-${id}`
      return level ? [{ resultDescription: criterion, achievedLevel: `${criterion}-${level}`, value: levelNames[level] }] : []
    }),
    evidence: [
      ...(elsewhere
        ? [
            {
              ...(elsewhere.link === '' ? {} : { id: elsewhere.link }),
              name: 'Decided elsewhere',
              description: decidedElsewhere(elsewhere, facts.issuer.name),
              ...(elsewhere.narrative !== '' && { narrative: elsewhere.narrative }),
              genre: 'Decided elsewhere',
            },
          ]
        : []),
      // Neither Open Badges nor CLR has a word for an award that goes on from another; what was shown for that one is part of what this rests on.
      ...(facts.renews
        ? [
            {
              id: awardAddresses(baseUrl, facts.renews.id).page,
              name: definition.title,
              description: `The award of ${formatDay('en', facts.renews.awardedAt)} that this one renews. What its renewal rule does not ask again was shown for that award.`,
              genre: 'Renewed award',
            },
          ]
        : []),
      ...awardsBehind(ground).map(({ id, title }) => ({
        id: awardAddresses(baseUrl, id).page,
        name: title,
        description: 'An award that counts toward this one.',
        genre: 'Award',
      })),
      ...evidenceOf(ground).map(({ id, requirementId, kind, digest, contentType }) => ({
        id: `urn:uuid:${id}`,
        ...(requirementId === null
          ? {
              name: 'What was handed in',
              description: 'All answers and artifacts of the submission, as canonical JSON. Shown on request, by the earner.',
            }
          : { name: requirementTitle(requirementId) }),
        genre: kindNames[kind] ?? 'Evidence',
        ...(digest ? { digest, ...(contentType ? { mediaType: contentType } : {}) } : {}),
      })),
    ],
    status: bitstringStatusListEntry(statusListAddress(baseUrl, facts.statusListId), facts.statusIndex),
  })
}
