/** What a member may be. A name beginning with a capital is a class of {@link classes}; `[]` behind any of them allows one or several. */
export type Kind = 'text' | 'uri' | 'time' | 'date' | 'number' | 'truth' | 'any' | 'resultStatus' | 'language' | string

/** A class: its required members, all members it may have, whether its type must be named, and whether others are forbidden. */
export type Shape = {
  readonly required: readonly string[]
  readonly members: Readonly<Record<string, Kind>>
  readonly typed?: boolean
  readonly closed?: boolean
}

const texts = (names: string): Record<string, Kind> => Object.fromEntries(names.split(' ').map((name) => [name, 'text']))

/**
 * Open Badges 3.0 §B and CLR 2.0 §B as data, in the lax flavor that 1EdTech's JSON-LD schemas accept: one value may stand for an array
 * of one, and texts may be language maps.
 */
export const classes: Readonly<Record<string, Shape>> = {
  AchievementSubject: {
    required: ['type', 'achievement'],
    typed: true,
    members: {
      id: 'uri',
      achievement: 'Achievement',
      identifier: 'IdentityObject[]',
      result: 'Result[]',
      source: 'Profile',
      image: 'Image',
      activityStartDate: 'time',
      activityEndDate: 'time',
      creditsEarned: 'number',
      ...texts('licenseNumber narrative role term'),
    },
  },
  ClrSubject: {
    required: ['type', 'verifiableCredential'],
    typed: true,
    members: {
      id: 'uri',
      verifiableCredential: 'any[]',
      identifier: 'IdentityObject[]',
      achievement: 'Achievement[]',
      association: 'Association[]',
    },
  },
  EndorsementSubject: { required: ['id', 'type'], typed: true, members: { id: 'uri', endorsementComment: 'text' } },
  Association: {
    required: ['type', 'associationType', 'sourceId', 'targetId'],
    typed: true,
    members: { associationType: 'text', sourceId: 'uri', targetId: 'uri' },
  },
  Achievement: {
    required: ['id', 'type', 'name', 'description', 'criteria'],
    typed: true,
    members: {
      id: 'uri',
      criteria: 'Criteria',
      alignment: 'Alignment[]',
      creator: 'Profile',
      creditsAvailable: 'number',
      image: 'Image',
      otherIdentifier: 'IdentifierEntry[]',
      related: 'Related[]',
      resultDescription: 'ResultDescription[]',
      tag: 'text[]',
      inLanguage: 'language',
      ...texts('name description achievementType fieldOfStudy humanCode specialization version'),
    },
  },
  Criteria: { required: [], members: { id: 'uri', narrative: 'text' } },
  Alignment: {
    required: ['type', 'targetName', 'targetUrl'],
    typed: true,
    members: { targetUrl: 'uri', ...texts('targetName targetCode targetDescription targetFramework targetType') },
  },
  Evidence: { required: ['type'], typed: true, members: { id: 'uri', ...texts('name description narrative genre audience') } },
  Result: {
    required: ['type'],
    typed: true,
    members: { resultDescription: 'uri', achievedLevel: 'uri', value: 'text', status: 'resultStatus', alignment: 'Alignment[]' },
  },
  ResultDescription: {
    required: ['id', 'type', 'name', 'resultType'],
    typed: true,
    members: {
      id: 'uri',
      requiredLevel: 'uri',
      allowedValue: 'text[]',
      alignment: 'Alignment[]',
      rubricCriterionLevel: 'RubricCriterionLevel[]',
      ...texts('name resultType requiredValue valueMin valueMax'),
    },
  },
  RubricCriterionLevel: {
    required: ['id', 'type', 'name'],
    typed: true,
    members: { id: 'uri', alignment: 'Alignment[]', ...texts('name description level points') },
  },
  IdentityObject: {
    required: ['type', 'hashed', 'identityHash', 'identityType'],
    typed: true,
    closed: true,
    members: { hashed: 'truth', ...texts('identityHash identityType salt') },
  },
  IdentifierEntry: {
    required: ['type', 'identifier', 'identifierType'],
    typed: true,
    closed: true,
    members: texts('identifier identifierType'),
  },
  Image: { required: ['id', 'type'], typed: true, closed: true, members: { id: 'uri', caption: 'text' } },
  Related: { required: ['id', 'type'], typed: true, members: { id: 'uri', inLanguage: 'language', version: 'text' } },
  Profile: {
    required: ['id', 'type'],
    typed: true,
    members: {
      id: 'uri',
      url: 'uri',
      image: 'Image',
      address: 'Address',
      otherIdentifier: 'IdentifierEntry[]',
      parentOrg: 'Profile',
      dateOfBirth: 'date',
      ...texts(
        'name phone description email official familyName givenName additionalName patronymicName honorificPrefix honorificSuffix familyNamePrefix',
      ),
    },
  },
  Address: {
    required: ['type'],
    typed: true,
    members: {
      geo: 'GeoCoordinates',
      ...texts('addressCountry addressCountryCode addressRegion addressLocality streetAddress postOfficeBoxNumber postalCode'),
    },
  },
  GeoCoordinates: { required: ['type', 'latitude', 'longitude'], typed: true, members: { latitude: 'number', longitude: 'number' } },
  Typed: { required: ['type'], members: { id: 'uri', type: 'text[]' } },
  TypedAndNamed: { required: ['id', 'type'], members: { id: 'uri', type: 'text[]' } },
  RelatedResource: { required: ['id'], members: { id: 'uri', ...texts('digestSRI digestMultibase mediaType') } },
}

/** What stands in a credential of any kind. */
export const credentialMembers: Record<string, Kind> = {
  id: 'uri',
  validFrom: 'time',
  validUntil: 'time',
  issuanceDate: 'time',
  expirationDate: 'time',
  awardedDate: 'time',
  image: 'Image',
  issuer: 'Profile',
  evidence: 'Evidence[]',
  credentialSchema: 'TypedAndNamed[]',
  credentialStatus: 'Typed[]',
  refreshService: 'Typed[]',
  termsOfUse: 'Typed[]',
  relatedResource: 'RelatedResource[]',
  partial: 'truth',
  ...texts('name description'),
}

/** The subject that each type of credential is about. */
export const subjects: ReadonlyArray<readonly [type: string, subject: string, required: readonly string[]]> = [
  ['OpenBadgeCredential', 'AchievementSubject', []],
  ['AchievementCredential', 'AchievementSubject', []],
  ['ClrCredential', 'ClrSubject', ['name']],
  ['EndorsementCredential', 'EndorsementSubject', ['name']],
]
