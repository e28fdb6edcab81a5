import type { BadgeSummary } from '@laurel/openbadges/verify/badge-summary'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Formatted } from '../../foundation/ui/formatted.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What the badge itself says: for what, from when, what was shown and by which evidence. */
export function BadgeFacts({ badge }: { badge: BadgeSummary }) {
  const t = useText()
  const { description, narrative, achievement, validFrom, validUntil, results, evidence, alignments } = badge
  const { criteria } = achievement
  const facts = [
    ...(isDate(validFrom) ? [{ term: t('Given on'), value: <DaySigned at={validFrom} /> }] : []),
    ...(isDate(validUntil) ? [{ term: t('Valid until'), value: <DaySigned at={validUntil} /> }] : []),
    ...(criteria.url
      ? [
          {
            term: t('Criteria'),
            value: <ForeignLink to={criteria.url}>{t('In full, at {host}', { host: new URL(criteria.url).host })}</ForeignLink>,
          },
        ]
      : []),
    ...(badge.issuer.url ? [{ term: t('Issuer'), value: <ForeignLink to={badge.issuer.url}>{badge.issuer.name}</ForeignLink> }] : []),
    ...alignments.map(({ name, url, framework }) => ({
      term: t('Aligned to'),
      value: url ? <ForeignLink to={url}>{[name, framework].filter(Boolean).join(' · ')}</ForeignLink> : (name ?? ''),
    })),
  ]
  return (
    <WrittenIn value={badge.achievement.language ?? null}>
      <Section title={t('What it says')}>
        {description && <Prose text={description} written />}
        {narrative && <Formatted text={narrative} written />}
        {results.length > 0 && (
          <div className="my-5">
            <Rows label={t('What was shown')}>
              {results.map(({ name, level, value, status }, index) => (
                <RowItem
                  // biome-ignore lint/suspicious/noArrayIndexKey: results have no other identity than their place
                  key={index}
                  title={name ? <Written>{name}</Written> : t('Result')}
                  aside={<Written>{level ?? value ?? status}</Written>}
                />
              ))}
            </Rows>
          </div>
        )}
        {facts.length > 0 && <DefinitionList items={facts} />}
        {evidence.length > 0 && (
          <div className="mt-5">
            <Section level={3} title={t('Evidence it names')}>
              <Rows label={t('Evidence it names')}>
                {evidence.map(({ url, name, genre, description: about, narrative: words }, index) => (
                  <RowItem
                    // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no other identity than its place
                    key={index}
                    title={
                      url ? (
                        <ForeignLink to={url}>{name ? <Written>{name}</Written> : url}</ForeignLink>
                      ) : name ? (
                        <Written>{name}</Written>
                      ) : (
                        t('Evidence')
                      )
                    }
                    note={
                      (about || words) && (
                        <div className="grid gap-2">
                          {about && (
                            <span>
                              <Written>{about}</Written>
                            </span>
                          )}
                          {words && <Formatted text={words} size="s" />}
                        </div>
                      )
                    }
                    aside={genre && <Written>{genre}</Written>}
                  />
                ))}
              </Rows>
            </Section>
          </div>
        )}
        {criteria.narrative && (
          <div className="mt-5">
            <Section level={3} title={t('What had to be shown')}>
              <Formatted text={criteria.narrative} size="s" written />
            </Section>
          </div>
        )}
      </Section>
    </WrittenIn>
  )
}

// What a badge points to is somebody else's: said by no referrer, vouched for by no ranking.
/** The day as it was signed: the same for everyone who checks, wherever they are, and where it comes from wherever that is. */
function DaySigned({ at }: { at: string }) {
  const t = useText()
  return t.rich('{day} (UTC)', { day: <Day at={at} zone="UTC" /> })
}

const ForeignLink = ({ to, children }: { to: string; children?: React.ReactNode }) => (
  <TextLink to={to} external rel="noopener noreferrer nofollow ugc" className="[overflow-wrap:anywhere]">
    {children ?? to}
  </TextLink>
)

const isDate = (text: string | undefined): text is string => text !== undefined && !Number.isNaN(Date.parse(text))
