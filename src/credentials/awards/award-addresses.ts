/** Every public address of an award. They are inside signed documents, so they never change. */
export const awardAddresses = (baseUrl: string, awardId: string) => ({
  page: `${baseUrl}/awards/${awardId}`,
  json: `${baseUrl}/awards/${awardId}.json`,
  jwt: `${baseUrl}/awards/${awardId}.jwt`,
  png: `${baseUrl}/awards/${awardId}.png`,
  svg: `${baseUrl}/awards/${awardId}.svg`,
  card: `${baseUrl}/awards/${awardId}/card.png`,
  assertion: `${baseUrl}/ob2/assertions/${awardId}`,
})

/** Where a second credential of an award is. */
export const heldAddress = (baseUrl: string, awardId: string, heldId: string) => `${baseUrl}/awards/${awardId}/held/${heldId}`

/** Every public address of one version of a definition. */
export const versionAddresses = (baseUrl: string, version: { achievementId: string; versionId: string; number: number }) => ({
  page: `${baseUrl}/achievements/${version.achievementId}/versions/${version.number}`,
  png: `${baseUrl}/versions/${version.versionId}/badge.png`,
  svg: `${baseUrl}/versions/${version.versionId}/badge.svg`,
  badgeClass: `${baseUrl}/ob2/badges/${version.versionId}`,
})

/** Every public address of an issuer. Its DID (did:web) is derived from `home`. */
export const issuerAddresses = (baseUrl: string, slug: string) => ({
  home: `${baseUrl}/issuers/${slug}`,
  did: `${baseUrl}/issuers/${slug}/did.json`,
  profile: `${baseUrl}/ob2/issuers/${slug}`,
})

/** Where a status list is served. */
export const statusListAddress = (baseUrl: string, listId: string) => `${baseUrl}/status/${listId}`
