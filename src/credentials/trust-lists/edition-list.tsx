import { TextLink } from '../../foundation/ui/link.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Edition } from './find-own-list.ts'

/** What changed on a list, edition by edition, and why. */
export function EditionList({
  editions,
  slug,
  zone,
  pages,
}: {
  editions: readonly Edition[]
  slug: string
  zone: string
  pages: { previous: string | null; next: string | null }
}) {
  const t = useText()
  const what = (edition: Edition) => {
    const name = edition.issuerName ?? ''
    if (edition.what === 'added') return t('{name} was put on the list', { name })
    if (edition.what === 'changed') return t('What is said of {name} was changed', { name })
    if (edition.what === 'taken-out') return t('{name} was taken out', { name })
    return t('Signed again, unchanged')
  }
  return (
    <>
      <Rows label={t('Editions of the list')}>
        {editions.map((edition) => (
          <RowItem
            key={edition.number}
            title={what(edition)}
            note={edition.reason && <span className="wrap-anywhere">{edition.reason}</span>}
            aside={
              <>
                <Day at={edition.madeAt} zone={zone} form="medium" />
                <TextLink to={`/issuers/${slug}/trust.json?edition=${edition.number}`} external>
                  {t('Edition {number}', { number: edition.number })}
                </TextLink>
              </>
            }
          />
        ))}
      </Rows>
      <Pager {...pages} label={t('Editions of the list')} />
    </>
  )
}
