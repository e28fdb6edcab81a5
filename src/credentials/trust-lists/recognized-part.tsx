import type { Queryable } from '../../foundation/platform/database.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findLastEdition, listRecognized } from './find-own-list.ts'
import { RecognizedRows } from './recognized-rows.tsx'

/** The beginning of an organization's own list, for its page; null where it recognizes nobody. */
export async function findRecognizedPart(db: Queryable, organizationId: string) {
  const [last, { issuers }] = await Promise.all([findLastEdition(db, organizationId), listRecognized(db, organizationId, { size: 5 })])
  return last && issuers.length > 0 ? { issuers, count: last.issuers } : null
}

export function RecognizedPart({
  recognized: { issuers, count },
  slug,
}: {
  recognized: NonNullable<Awaited<ReturnType<typeof findRecognizedPart>>>
  slug: string
}) {
  const t = useText()
  return (
    <Section
      title={t('Issuers it recognizes')}
      actions={
        <TextLink to={`/issuers/${slug}/trust`}>
          {t('{count, plural, one {The whole list: # issuer} other {The whole list: # issuers}}', { count })}
        </TextLink>
      }
    >
      <RecognizedRows issuers={issuers} />
    </Section>
  )
}
