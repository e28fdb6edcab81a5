import { TextLink } from '../../foundation/ui/link.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ListedRow } from './find-trust-list.ts'

/** Issuers as a list of others names them: text of strangers, and links only to web pages. */
export function ListedRows({ issuers }: { issuers: readonly ListedRow[] }) {
  const t = useText()
  return (
    <Rows label={t('Issuers on the list')}>
      {issuers.map(({ place, issuerId, name, url, location, why, since, until }) => (
        <RowItem
          key={place}
          title={
            <span className="wrap-anywhere">
              {url ? (
                <TextLink to={url} external rel="nofollow noopener">
                  {name}
                </TextLink>
              ) : (
                name
              )}
            </span>
          }
          note={(location || why) && <span className="wrap-anywhere">{[location, why].filter(Boolean).join(' · ')}</span>}
        >
          <p className="text-s text-soft">
            <span className="break-all">{issuerId}</span>
            {since && <span className="block">{t.rich('Since {day}', { day: <Day at={since} zone="UTC" form="medium" /> })}</span>}
            {until && <span className="block">{t.rich('Until {day}', { day: <Day at={until} zone="UTC" form="medium" /> })}</span>}
          </p>
        </RowItem>
      ))}
    </Rows>
  )
}
