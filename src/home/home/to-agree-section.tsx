import type { ToAgree } from '../../credentials/posters/find-to-agree.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What was decided elsewhere and waits for a second person, who names the decision and who made it. */
export function WaitsForSecond({ toAgree }: { toAgree: readonly ToAgree[] }) {
  const t = useText()
  if (toAgree.length === 0) return null
  return (
    <Section title={t('Waits for a second person')} actions={<TextLink to="/issue">{t('Issue by list')}</TextLink>}>
      <Rows>
        {toAgree.map(({ kind, id, name, count }) => (
          <RowItem
            key={id}
            to={kind === 'list' ? `/issue/${id}` : `/issue/posters/${id}?state=waiting#requests`}
            title={name}
            note={
              kind === 'list'
                ? t('A list of {count, plural, one {# badge} other {# badges}}: name the decision and who made it.', { count })
                : t('{count, plural, one {One person asks} other {# people ask}} by a poster: compare with the record, and answer.', {
                    count,
                  })
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
