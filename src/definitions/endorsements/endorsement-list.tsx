import { LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ShownEndorsement } from './shown-endorsements.ts'

type Given = {
  endorsements: readonly ShownEndorsement[]
  zone: string
  /** The version that counts now, where what is endorsed has versions. */
  currentVersion?: number
  /** Where who may says something too. */
  giveAt?: string | null
  /** Where whose it is asks somebody to. */
  askAt?: string | null
}

/** What others say, each with who it is and the way to what was signed. Empty, it is not there at all. */
export function EndorsementList({ endorsements, zone, currentVersion, giveAt = null, askAt = null }: Given) {
  const t = useText()
  if (endorsements.length === 0 && giveAt === null && askAt === null) return null
  return (
    <Section
      title={t('What others say')}
      actions={
        (giveAt ?? askAt) !== null && (
          <LinkButton to={giveAt ?? askAt ?? ''} kind="quiet" small>
            {giveAt !== null ? t('Endorse it') : t('Ask somebody')}
          </LinkButton>
        )
      }
    >
      {endorsements.length === 0 ? (
        <p className="text-soft">{t('Nobody has endorsed it yet.')}</p>
      ) : (
        <ul className="grid gap-5">
          {endorsements.map((one) => (
            <li key={one.id}>
              <Quote
                text={one.body}
                by={<Endorser endorsement={one} />}
                at={
                  <>
                    <Day at={one.givenAt} zone={zone} />
                    {one.versionNumber !== null && one.versionNumber !== currentVersion && (
                      <> · {t('endorsed version {number}', { number: one.versionNumber })}</>
                    )}{' '}
                    · <TextLink to={`/endorsements/${one.id}`}>{t('How this is known')}</TextLink>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Who says it, in one line: an organization itself, or a person with what they say they are. */
export function Endorser({
  endorsement: { name, position, place, by },
}: {
  endorsement: Pick<ShownEndorsement, 'name' | 'position' | 'place' | 'by'>
}) {
  if (by)
    return (
      <>
        <TextLink to={`/issuers/${by.slug}`}>{by.name}</TextLink>
        {name !== '' && `, ${[name, position].filter(Boolean).join(', ')}`}
      </>
    )
  return <>{[name, position, place].filter(Boolean).join(', ')}</>
}
