import { Laptop, Smartphone } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Session = { id: string; browser: string | null; system: string | null; createdAt: Date; usedAt: Date; isPresent: boolean }

const small = ['iPhone', 'Android', 'iPad']

/** The browsers and devices in which someone is signed in, each to be signed out from here. */
export function SessionSection({ sessions, answer }: { sessions: readonly Session[]; answer: unknown }) {
  const t = useText()
  return (
    <Section
      id="devices"
      title={t('Where you are signed in')}
      lede={t(
        'As each browser says of itself. From where in the world is not kept. One that you don’t know: sign it out, and set a new password.',
      )}
    >
      <Stack gap="l">
        <Rows label={t('Where you are signed in')}>
          {sessions.map(({ id, browser, system, createdAt, usedAt, isPresent }) => {
            const name =
              browser && system ? t('{browser} on {system}', { browser, system }) : (browser ?? system ?? t('A browser that is not known'))
            return (
              <RowItem
                key={id}
                lead={<Icon of={small.includes(system ?? '') ? Smartphone : Laptop} size="m" className="text-soft" />}
                title={name}
                note={
                  isPresent ? (
                    <Status kind="done">{t('This one')}</Status>
                  ) : (
                    t.rich('Signed in on <since></since>, last used on <used></used>.', {
                      since: () => <Day key="since" at={createdAt} form="medium" />,
                      used: () => <Day key="used" at={usedAt} form="medium" />,
                    })
                  )
                }
                aside={
                  isPresent ? undefined : (
                    <PageForm answer={answer} intent="end">
                      <HiddenFields values={{ sessionId: id }} />
                      <Button kind="plain" small aria-label={t('Sign out {name}', { name })}>
                        {t('Sign out')}
                      </Button>
                    </PageForm>
                  )
                }
              />
            )
          })}
        </Rows>
        {sessions.length > 1 && (
          <PageForm answer={answer} intent="end-others">
            <div>
              <Button kind="quiet">{t('Sign out all others')}</Button>
            </div>
          </PageForm>
        )}
      </Stack>
    </Section>
  )
}
