import { Mail } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import { chooseOrganization } from '../organizations/organizations.ts'
import type { Route } from './+types/start-next-page.ts'
import { startProgress } from './start-progress.ts'
import { StartSteps } from './start-steps.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  return {
    name: organization.name,
    slug: organization.slug,
    mailIsSent: Boolean(world.config.SMTP_URL),
    ...(await startProgress(db, organization.id)),
  }
}

export default function StartNextPage({ loaderData: { name, slug, mailIsSent, published, isInvited } }: Route.ComponentProps) {
  const t = useText()
  const done = <Status kind="done">{t('Done')}</Status>
  return (
    <Page title={t('{name} is ready', { name })} width="reading" lede={t('Three steps to the first badge.')} index={false}>
      <StartSteps now={2} />
      <Stack gap="l">
        <Rows label={t('Steps to the first badge')}>
          <RowItem
            title={t('1. Publish a micro-credential')}
            note={
              published
                ? t.rich('<a>{title}</a> is in the catalog.', {
                    title: published.title,
                    a: (words) => <TextLink to={`/catalog/${published.slug}`}>{words}</TextLink>,
                  })
                : t('Copy one that comes along, and say what it is worth. Or write your own.')
            }
            aside={published ? done : <LinkButton to="/authoring/new">{t('Choose a starter')}</LinkButton>}
          />
          <RowItem
            title={t('2. Invite people')}
            note={t('Paste addresses or upload a list. Make at least one of them an assessor.')}
            aside={
              isInvited ? (
                done
              ) : (
                <LinkButton to={`/people/invite?of=${slug}`} kind={published ? 'primary' : 'quiet'}>
                  {t('Invite people')}
                </LinkButton>
              )
            }
          />
          <RowItem
            title={t('3. Award')}
            note={t('A teacher hands in evidence, an assessor decides, and the badge is signed and sent by e-mail.')}
            aside={
              <LinkButton to="/catalog" kind={published && isInvited ? 'primary' : 'quiet'}>
                {t('Open the catalog')}
              </LinkButton>
            }
          />
          <RowItem
            title={t('Or issue what was decided elsewhere')}
            note={t('A panel or a board has decided already? Bring a list; a second person agrees, and the badges go out.')}
            aside={
              <LinkButton to={published ? `/issue/new?of=${slug}` : `/issue?of=${slug}`} kind={published ? 'quiet' : 'plain'}>
                {published ? t('Send the first badge by list') : t('Issue by list')}
              </LinkButton>
            }
          />
        </Rows>
        {!mailIsSent && (
          <Callout title={t('E-mails stay here for now')}>
            <p>{t('No mail server is set up, so e-mails wait in the outbox. You can open invitations there and pass on their links.')}</p>
            <div>
              <LinkButton to="/outbox" kind="quiet" small icon={Mail}>
                {t('Open the outbox')}
              </LinkButton>
            </div>
          </Callout>
        )}
      </Stack>
    </Page>
  )
}
