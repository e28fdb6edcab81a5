import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/join-page.ts'
import { findByLink, joinCohort } from './cohort-membership.ts'

const perAddress = { tries: 60, seconds: 600 }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, actor, clientAddress } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  await limitTries(world.db, `cohort link ${clientAddress}`, perAddress)
  const { name, about, organization } = await findByLink({ db: readsOfAll(world.db) }, params.secret)
  return { name, about, organization }
}

export const action = form(joinCohort, ({ result }) => `/learning/cohorts/${result.cohortId}`)

export default function JoinPage({ loaderData: { name, about, organization }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={name}
      width="reading"
      eyebrow={<TextLink to="/learning/cohorts">{t('Cohorts')}</TextLink>}
      lede={t('You are invited into this cohort at {organization}.', { organization })}
      index={false}
    >
      <Stack gap="l">
        {about && <Prose text={about} />}
        <PageForm answer={actionData}>
          <div>
            <Button>{t('Join')}</Button>
          </div>
        </PageForm>
      </Stack>
    </Page>
  )
}
