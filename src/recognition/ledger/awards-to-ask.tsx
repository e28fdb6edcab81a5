import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AwardToAsk } from './to-ask.ts'

/** Awards of which something has still to be asked for. */
export function AwardsToAsk({ awards }: { awards: readonly AwardToAsk[] }) {
  const t = useText()
  return (
    <Section title={t('Still to ask for')} lede={t('These awards bring something only if you ask for it.')}>
      <Rows label={t('Still to ask for')}>
        {awards.map(({ awardId, versionId, title, organization, until }) => (
          <RowItem
            key={awardId}
            lead={<BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" state="earned" />}
            title={title}
            note={t.rich('Ask {organization} by <day></day>', { organization, day: () => <Day at={until} /> })}
            aside={
              <LinkButton to={`/value/ask/award/${awardId}`} small>
                {t('Ask')}
                <span className="sr-only"> {title}</span>
              </LinkButton>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
