import { FolderOpen, Users } from 'lucide-react'
import { redirect } from 'react-router'
import { z } from 'zod'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { ErrorSummary } from '../../foundation/ui/error-summary.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { countAttempts, findAttempts } from '../attempts/find-attempts.ts'
import { attemptShelves } from '../attempts/shelves.ts'
import { startAttempt } from '../attempts/start-attempt.ts'
import type { Route } from './+types/work-page.ts'
import { AttemptRow } from './attempt-row.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const query = new URL(request.url).searchParams
  const key = (name: string) => z.uuid().safeParse(query.get(name)).data ?? null
  const shelf = attemptShelves.find((one) => one === query.get('show')) ?? 'open'
  const [list, counts] = await Promise.all([
    findAttempts(db, { personId: actor.id, shelf, before: key('before'), after: key('after'), today: world.now() }),
    countAttempts(db, actor.id),
  ])
  return { shelf, counts, ...list }
}

/** Starts a micro-credential: the forms of its page lead here. */
export const action = form(startAttempt, ({ result: { attemptId, began } }) => `/work/${attemptId}${began ? '?said=started' : ''}`, {
  async refused({ kind }, { context }, sent) {
    if (kind !== 'unauthenticated') return null
    // After signing in, people are where they pressed the button.
    const id = z.uuid().safeParse(sent.get('achievementId')).data
    const { db } = context.get(pageContext).world
    const achievement = id && (await db.selectFrom('achievements').where('id', '=', id).select('slug').executeTakeFirst())
    return redirect(`/sign-in?${new URLSearchParams({ to: achievement ? `/catalog/${achievement.slug}` : '/work' })}`, 303)
  },
})

export default function WorkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { shelf, counts, attempts, older, newer } = loaderData
  const t = useText()
  const names = { open: t('In progress'), earned: t('Earned'), withdrawn: t('Withdrawn') }
  const address = (values: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...(shelf !== 'open' && { show: shelf }), ...values })
    return query.size > 0 ? `/work?${query}` : '/work'
  }
  return (
    <Page
      title={t('My work')}
      lede={t('What you are collecting evidence for, what is with an assessor, and what you have earned.')}
      actions={
        <LinkButton to="/classes" kind="quiet" icon={Users}>
          {t('Classes and consent')}
        </LinkButton>
      }
      index={false}
    >
      <ErrorSummary refused={refusedForm(actionData)?.refused} />
      <TabLinks
        label={t('My work')}
        links={attemptShelves
          .filter((one) => one !== 'withdrawn' || counts.withdrawn > 0 || shelf === 'withdrawn')
          .map((one) => ({
            to: one === 'open' ? '/work' : `/work?show=${one}`,
            label: t('{name} ({count})', { name: names[one], count: counts[one] }),
            current: one === shelf,
          }))}
      />
      {attempts.length > 0 ? (
        <Rows label={names[shelf]}>
          {attempts.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} />
          ))}
        </Rows>
      ) : (
        <EmptyState
          icon={FolderOpen}
          title={shelf === 'open' ? t('Nothing in progress') : shelf === 'earned' ? t('Nothing earned yet') : t('Nothing withdrawn')}
          action={<LinkButton to="/catalog">{t('Look in the catalog')}</LinkButton>}
        >
          {shelf === 'open'
            ? t(
                'Choose a micro-credential and start, or show that you already do it. Everything you add is kept here until you hand it in.',
              )
            : t('What you finish is listed here.')}
        </EmptyState>
      )}
      <Pager previous={newer && address({ after: newer })} next={older && address({ before: older })} />
    </Page>
  )
}
