import { FilePlus2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

export type ShelvedTemplate = { key: string; title: string; about: string; note: string | null }

/** The templates to begin from, each with one press. `organization` asks for which, where that is a question. */
export function TemplateShelf({
  templates,
  hasOwn,
  answer,
  organization,
}: {
  templates: readonly ShelvedTemplate[]
  hasOwn: boolean
  answer: unknown
  organization: ReactNode
}) {
  const t = useText()
  return (
    <Section
      title={t('From a template')}
      lede={t('The parts are there, and double brackets say what to write where. Most are done in forty minutes.')}
      id="templates"
      actions={
        hasOwn && (
          <LinkButton to="/authoring/templates" kind="quiet" small>
            {t('Templates of your organization')}
          </LinkButton>
        )
      }
    >
      <Rows label={t('Templates')}>
        {templates.map(({ key, title, about, note }) => (
          <RowItem
            key={key}
            title={title}
            note={
              <>
                <span className="block">{about}</span>
                {note && <span className="block text-s">{note}</span>}
              </>
            }
            aside={
              <PageForm answer={answer} intent={`template:${key}`}>
                <HiddenFields values={{ template: key }} />
                <Row gap="s">
                  {organization}
                  <Button kind="quiet" small icon={FilePlus2} aria-label={t('Use it: {title}', { title })}>
                    {t('Use it')}
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
