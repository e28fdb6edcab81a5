import { badgeMandatoryPointers } from '@laurel/openbadges/ob3/mandatory-pointers'
import { asList, asObject, asObjects, asText, type JsonObject } from '@laurel/openbadges/vc/json'

/**
 * Something that an award says and that its earner may show or leave out.
 *
 * `key` names it for as long as the credential lives, as credentials never change. `says` is in the words of the credential: the name, a criterion,
 * a piece of evidence. Empty for the hashed addresses, which say nothing that could be read.
 */
export type Part = { key: string; kind: 'name' | 'addresses' | 'result' | 'evidence'; says: string; more: string; pointers: string[] }

/** Beside what the library insists on: all of what it was earned for, as whoever is shown it reads that anyway, and that it was decided elsewhere. */
const alsoShown = ['/description', '/awardedDate', '/credentialSubject/achievement', '/credentialSchema', '/termsOfUse']

/** What everyone reads who is shown any of it: who says so, for what, since and until when, and where its status stands. */
export function mandatoryOf(credential: JsonObject): string[] {
  const has = (pointer: string) =>
    pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((value, name) => asObject(value)?.[name], credential) !== undefined
  return [...new Set([...badgeMandatoryPointers(credential), ...alsoShown.filter(has)])]
}

/**
 * What its earner may choose, in the order of the credential. Name and addresses are among it where the credential names a key of theirs: without one
 * they always stand in it, as a badge that is parted from the person it is about could be shown by anyone.
 */
export function partsOf(credential: JsonObject): Part[] {
  const subject = asObject(credential.credentialSubject) ?? {}
  const identities = asObjects(subject.identifier).map((identity, index) => ({
    identity,
    pointer: `/credentialSubject/identifier/${index}`,
  }))
  const names = identities.filter(({ identity }) => identity.identityType === 'name' && identity.hashed !== true)
  const others = identities.filter((one) => !names.includes(one))
  const isNamed = asText(subject.id) !== undefined
  return [
    ...(isNamed
      ? names.map(({ identity, pointer }): Part => part('name', 'name', asText(identity.identityHash) ?? '', '', [pointer])).slice(0, 1)
      : []),
    ...(isNamed && others.length > 0
      ? [
          part(
            'addresses',
            'addresses',
            '',
            '',
            others.map(({ pointer }) => pointer),
          ),
        ]
      : []),
    ...resultsIn(subject),
    ...evidenceIn(credential),
  ]
}

const part = (key: string, kind: Part['kind'], says: string, more: string, pointers: string[]): Part => ({
  key,
  kind,
  says,
  more,
  pointers,
})

/** The level reached at each criterion, in the words of the achievement, which are always shown. */
function resultsIn(subject: JsonObject): Part[] {
  const descriptions = asObjects(asObject(subject.achievement)?.resultDescription)
  return asObjects(subject.result).map((result, index) => {
    const description = descriptions.find(({ id }) => id === result.resultDescription)
    const level = asObjects(description?.rubricCriterionLevel).find(({ id }) => id === result.achievedLevel)
    return part(`result-${index}`, 'result', asText(description?.name) ?? '', asText(level?.name) ?? asText(result.value) ?? '', [
      `/credentialSubject/result/${index}`,
    ])
  })
}

/** Each piece of evidence, and the digest that pins it. */
function evidenceIn(credential: JsonObject): Part[] {
  const pinned = asList(credential.relatedResource).map((one) => asText(asObject(one)?.id))
  return asObjects(credential.evidence).map((piece, index) => {
    const digest = pinned.indexOf(asText(piece.id))
    return part(`evidence-${index}`, 'evidence', asText(piece.name) ?? '', asText(piece.genre) ?? '', [
      `/evidence/${index}`,
      ...(asText(piece.id) !== undefined && digest >= 0 ? [`/relatedResource/${digest}`] : []),
    ])
  })
}
