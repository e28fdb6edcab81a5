import type { ReactNode } from 'react'
import { TextLink } from '../../foundation/ui/link.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { RecognizedIssuer } from './find-own-list.ts'

/** Issuers of an organization's own list: who they are, for what they are recognized, and in which days. */
export function RecognizedRows({
  issuers,
  aside,
}: {
  issuers: readonly RecognizedIssuer[]
  aside?: (issuer: RecognizedIssuer) => ReactNode
}) {
  const t = useText()
  return (
    <Rows label={t('Recognized issuers')}>
      {issuers.map((issuer) => {
        const { id, issuerId, name, url, why, since, until } = issuer
        return (
          <RowItem
            key={id}
            title={
              url ? (
                <TextLink to={url} external rel="nofollow noopener">
                  {name}
                </TextLink>
              ) : (
                name
              )
            }
            note={<span className="wrap-anywhere">{why}</span>}
            aside={aside?.(issuer)}
          >
            <p className="text-s text-soft wrap-anywhere">
              {until
                ? t.rich('Recognized from {since} to {until}', { since: <Day at={since} />, until: <Day at={until} /> })
                : t.rich('Recognized since {since}', { since: <Day at={since} /> })}
              <span className="block break-all">{issuerId}</span>
            </p>
          </RowItem>
        )
      })}
    </Rows>
  )
}
