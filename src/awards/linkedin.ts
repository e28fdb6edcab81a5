/**
 * The address that opens LinkedIn's "add license or certification" with everything filled in.
 * @see standards.md §8 (LinkedIn): `certId` is the plain id, no URN; months count from 1
 */
export function linkedInAddress(award: {
  id: string
  title: string
  issuerName: string
  awardedAt: Date
  expiresAt: Date | null
  page: string
}): string {
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: award.title,
    organizationName: award.issuerName,
    issueYear: String(award.awardedAt.getUTCFullYear()),
    issueMonth: String(award.awardedAt.getUTCMonth() + 1),
    certUrl: award.page,
    certId: award.id,
  })
  if (award.expiresAt) {
    query.set('expirationYear', String(award.expiresAt.getUTCFullYear()))
    query.set('expirationMonth', String(award.expiresAt.getUTCMonth() + 1))
  }
  return `https://www.linkedin.com/profile/add?${query}`
}
