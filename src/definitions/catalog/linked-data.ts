import type { PublishedVersion } from '../achievements/achievements.ts'

/** A micro-credential as search engines read it (schema.org EducationalOccupationalCredential), safe inside a script element. */
export function linkedData(
  { slug, number, definition, publishedAt, organizationName, organizationSlug }: PublishedVersion,
  baseUrl: string,
): string {
  const address = `${baseUrl}/catalog/${slug}`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalCredential',
    '@id': address,
    url: address,
    name: definition.title,
    description: definition.competency,
    image: `${address}/badge.png`,
    credentialCategory: 'micro-credential',
    educationalLevel: `Level ${definition.level}`,
    about: definition.category,
    keywords: definition.tags,
    inLanguage: definition.language,
    version: String(number),
    datePublished: new Date(publishedAt).toISOString(),
    recognizedBy: { '@type': 'EducationalOrganization', name: organizationName, url: `${baseUrl}/issuers/${organizationSlug}` },
    competencyRequired: definition.competency,
    ...(definition.validity.months ? { validFor: `P${definition.validity.months}M` } : {}),
    educationalAlignment: definition.alignments.map(({ targetName, targetUrl, targetFramework, targetDescription }) => ({
      '@type': 'AlignmentObject',
      targetName,
      ...(targetUrl ? { targetUrl } : {}),
      ...(targetFramework ? { educationalFramework: targetFramework } : {}),
      ...(targetDescription ? { targetDescription } : {}),
    })),
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
