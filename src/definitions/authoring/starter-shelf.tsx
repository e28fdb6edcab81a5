import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

export type ShelvedStarter = { name: string; title: string; competency: string; category: string; level: number; art: string }

/** The starters that are not in the catalog yet, each to be copied with one press. `organization` asks for which, where that is a question. */
export function StarterShelf({
  starters,
  answer,
  organization,
}: {
  starters: readonly ShelvedStarter[]
  answer: unknown
  organization: ReactNode
}) {
  const t = useText()
  if (starters.length === 0) return null
  return (
    <Section
      title={t('From a starter')}
      lede={t(
        'Whole micro-credentials that Laurel brings along. You copy one, say what it is worth, and can publish it or change it first.',
      )}
      id="starters"
    >
      <Rows label={t('Starters')}>
        {starters.map(({ name, title, competency, category, level, art }) => (
          <RowItem
            key={name}
            lead={<BadgeArt src={art} alt="" size="xs" />}
            title={title}
            note={
              <>
                <span className="block">{competency}</span>
                <span className="block text-s">{t('{category} · level {level}', { category: t(category), level })}</span>
              </>
            }
            aside={
              <PageForm answer={answer} intent={`starter:${name}`}>
                <HiddenFields values={{ starter: name }} />
                <Row gap="s">
                  {organization}
                  <Button kind="quiet" small icon={Copy} aria-label={t('Copy {title}', { title })}>
                    {t('Copy')}
                  </Button>
                </Row>
              </PageForm>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
