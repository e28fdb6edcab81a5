import { Award, BookOpen, UserPlus } from 'lucide-react'
import { scene } from '../doors/scene.ts'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization } from '../organizations/organizations.ts'
import { LinkButton } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { IconList } from '../ui/icon-list.tsx'
import { Page } from '../ui/page.tsx'
import { Stack } from '../ui/stack.tsx'
import { useText } from '../ui/text.tsx'
import type { Route } from './+types/start-next-page.ts'
import { StartSteps } from './start-steps.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(scene)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(world.db, actor, request, 'admin')
  return { name: organization.name, slug: organization.slug, mailIsSent: Boolean(world.config.SMTP_URL) }
}

export default function StartNextPage({ loaderData: { name, slug, mailIsSent } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page title={t('{name} is ready', { name })} width="reading" lede={t('Three steps to the first badge.')} index={false}>
      <StartSteps now={2} />
      <Stack gap="l">
        <IconList
          columns={1}
          items={[
            {
              icon: BookOpen,
              title: t('Write the first micro-credential'),
              note: t('Take in one that another district has exported, or write your own. Say what it is worth, and publish it.'),
              to: '/authoring/new',
            },
            {
              icon: UserPlus,
              title: t('Invite people'),
              note: t('Paste addresses or upload a list. Make at least one of them an assessor.'),
              to: `/people/invite?of=${slug}`,
            },
            {
              icon: Award,
              title: t('Award'),
              note: t('A teacher hands in evidence, an assessor decides, and the badge is signed and sent by e-mail.'),
              to: '/catalog',
            },
          ]}
        />
        {!mailIsSent && (
          <Callout title={t('Letters stay here for now')}>
            <p>
              {t(
                'No mail server is set up, so invitations and awards wait in the outbox, where you can read them and pass on their links.',
              )}
            </p>
            <div>
              <LinkButton to="/outbox" kind="quiet" small>
                {t('Open the outbox')}
              </LinkButton>
            </div>
          </Callout>
        )}
        <div>
          <LinkButton to="/authoring/new">{t('Write the first micro-credential')}</LinkButton>
        </div>
      </Stack>
    </Page>
  )
}
