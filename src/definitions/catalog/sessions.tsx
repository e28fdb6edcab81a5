import { TextLink } from '../../foundation/ui/link.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Definition, Unit } from '../achievements/definition.ts'

/** The learning, session by session: everything is read before anything is started. */
export function Sessions({ definition: { units } }: { definition: Definition }) {
  const t = useText()
  if (units.length === 0) return null
  return (
    <Section
      title={t('Sessions')}
      id="sessions"
      lede={t('A way to learn it, if you want one. You can change it, skip it, or go straight to the evidence.')}
    >
      <Rows label={t('Sessions')}>
        {units.map((unit, index) => (
          <RowItem
            key={unit.id}
            lead={<span className="w-6 self-start text-soft tabular-nums">{index + 1}</span>}
            title={<Written>{unit.title || t('Untitled')}</Written>}
            aside={<span className="text-soft">{t('{count, plural, one {# minute} other {# minutes}}', { count: unit.minutes })}</span>}
          >
            <UnitTask unit={unit} />
          </RowItem>
        ))}
      </Rows>
    </Section>
  )
}

/** What to do in a session, and what it takes. */
export function UnitTask({ unit: { task, resources } }: { unit: Pick<Unit, 'task' | 'resources'> }) {
  return (
    <Stack gap="xs" className="text-soft">
      {task && <Prose text={task} written />}
      {resources.length > 0 && (
        <ul className="grid gap-1">
          {resources.map(({ title, url, note }) => (
            <li key={`${title} ${url}`} className="wrap-anywhere">
              {/^https?:/.test(url) ? (
                <TextLink to={url} external>
                  <Written>{title}</Written>
                </TextLink>
              ) : (
                <Written>{title}</Written>
              )}
              {note && (
                <>
                  {': '}
                  <Written>{note}</Written>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
