import { dayIn } from '../../foundation/words/calendar.ts'

const yearOf = (day: string) => day.slice(0, 4)
const monthOf = (day: string) => String(Number(day.slice(5, 7)))

/**
 * The address that opens LinkedIn's "add license or certification" with everything filled in.
 * @see standards.md §8 (LinkedIn): `certId` is the plain id, no URN; months count from 1
 */
export function linkedInAddress(award: {
  id: string
  title: string
  issuerName: string
  /** The issuer's number at LinkedIn; empty where it has not said one, and then its name must do. */
  issuerLinkedinId: string
  /** Of the issuer: the month is the one it was there. */
  timeZone: string
  awardedAt: Date
  expiresAt: Date | null
  page: string
}): string {
  const awarded = dayIn(award.timeZone, award.awardedAt)
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: award.title,
    ...(award.issuerLinkedinId ? { organizationId: award.issuerLinkedinId } : { organizationName: award.issuerName }),
    issueYear: yearOf(awarded),
    issueMonth: monthOf(awarded),
    certUrl: award.page,
    certId: award.id,
  })
  if (award.expiresAt) {
    const expires = dayIn(award.timeZone, award.expiresAt)
    query.set('expirationYear', yearOf(expires))
    query.set('expirationMonth', monthOf(expires))
  }
  return `https://www.linkedin.com/profile/add?${query}`
}
