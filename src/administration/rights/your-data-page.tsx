import { Download } from 'lucide-react'
import { askedFrom, form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { keptDays } from '../../foundation/platform/kept-kind.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { asksForOldPassword } from '../../people/accounts/set-password.ts'
import { dataCopies } from '../retention/kinds.ts'
import type { Route } from './+types/your-data-page.ts'
import { askForCopy } from './ask-for-copy.ts'
import { askForErasure } from './ask-for-erasure.ts'
import { dataCopiesOf } from './data-copies.ts'
import { takeBackErasure } from './decide-erasure.ts'
import { EraseAccount } from './erase-account.tsx'
import { erasureOf } from './erasures.ts'
import { erasureDays } from './keep-days.ts'

const address = '/settings/data'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const [copies, erasure, asksForOld] = await Promise.all([
    dataCopiesOf(db, actor.id, world.now()),
    erasureOf(db, actor.id),
    asksForOldPassword(world, actor.id, askedFrom({ context })),
  ])
  return {
    copies,
    erasure: erasure && !erasure.takenBackAt ? erasure : null,
    asksForOld,
    days: erasureDays,
    copyDays: await keptDays(db, dataCopies, null),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  copy: form(askForCopy, () => `${address}?said=copy`),
  erase: form(askForErasure, () => `${address}?said=erase#erase`),
  keep: form(takeBackErasure, () => `${address}?said=kept#erase`),
})

export default function YourDataPage({ loaderData, actionData }: Route.ComponentProps) {
  const { copies, erasure, asksForOld, days, copyDays, said } = loaderData
  const t = useText()
  const sentences: Record<string, string> = {
    copy: t('The copy is being made. An e-mail says when it is ready.'),
    erase: t('Your request is kept.'),
    kept: t('Your account stays.'),
  }
  const isInWork = copies.some(({ readyAt }) => readyAt === null)
  return (
    <Page title={t('Your data')} width="reading" eyebrow={<TextLink to="/settings">{t('Settings')}</TextLink>} index={false}>
      <Stack gap="xl">
        <Section
          title={t('A copy of everything')}
          lede={t(
            'Your profile, your work with its files, every decision on it, your awards as signed files, what they brought, and the e-mails we wrote to you, in one archive.',
          )}
        >
          <Stack gap="m">
            {copies.length > 0 && (
              <Rows label={t('Your copies')}>
                {copies.map(({ id, askedAt, expiresAt, sizeBytes }) => (
                  <RowItem
                    key={id}
                    title={t.rich('Asked for on {day}', { day: <Day at={askedAt} /> })}
                    note={
                      expiresAt
                        ? t.rich('{bytes, number, bytes}, here until {day}', { bytes: sizeBytes, day: <Day at={expiresAt} /> })
                        : t('Being made')
                    }
                    aside={
                      expiresAt && (
                        <LinkButton to={`${address}/${id}`} kind="quiet" small icon={Download} download>
                          {t('Download')}
                        </LinkButton>
                      )
                    }
                  />
                ))}
              </Rows>
            )}
            <p className="text-soft">
              {t.rich('It is the archive of <a>Leave with everything</a>, and opens without this site.', {
                a: (inside) => <TextLink to="/wallet/leave">{inside}</TextLink>,
              })}
            </p>
            <PageForm answer={actionData} intent="copy">
              <p className="text-soft">
                {isInWork
                  ? t('A copy is being made. An e-mail says when it is ready.')
                  : t(
                      'Many recordings take a while. You alone can fetch the copy, signed in, for {days, plural, one {# day} other {# days}}.',
                      { days: copyDays },
                    )}
              </p>
              {!isInWork && (
                <div>
                  <Button kind="quiet">{t('Make a copy')}</Button>
                </div>
              )}
            </PageForm>
          </Stack>
        </Section>
        <EraseAccount erasure={erasure} asksForOld={asksForOld} days={days} answer={actionData} />
      </Stack>
      <Toast>{said && !actionData ? sentences[said] : null}</Toast>
    </Page>
  )
}
