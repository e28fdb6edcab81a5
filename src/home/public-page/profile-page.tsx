import { Plus, UserRound } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findMoreAwards } from '../sharing/find-shares.ts'
import { FrameSnippet } from '../sharing/frame-snippet.tsx'
import { ShareItem } from '../sharing/share-item.tsx'
import type { Route } from './+types/profile-page.ts'
import { findOwnProfile, findProfileItems } from './find-profile.ts'
import { arrangeProfile, saveProfile } from './save-profile.ts'

const pageSize = 24

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('before') ?? undefined
  const before = isId(key) ? key : null
  const [profile, items, more] = await Promise.all([
    findOwnProfile(db, actor.id),
    findProfileItems(db, actor.id),
    findMoreAwards(db, actor.id, { profile: true, before, size: pageSize }),
  ])
  return {
    profile,
    items: items.map((item) => ({ ...item, shown: [], pieces: [] })),
    more: { ...more, before },
    base: `${world.config.BASE_URL}/people/`,
    name: actor.name,
    said: searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  save: form(saveProfile, () => '/wallet/profile?said=saved'),
  arrange: form(arrangeProfile, () => '/wallet/profile?said=saved#awards'),
  add: form(arrangeProfile, () => '/wallet/profile?said=saved#awards'),
})

export default function ProfilePage({ loaderData: { profile, items, more, base, name, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const proposed = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
  return (
    <Page
      title={t('My wallet')}
      lede={t(
        'A public page of your own, with the awards that you choose. There is none until you show it, and you can take it down at any time.',
      )}
      index={false}
    >
      <WalletTabs current="/wallet/profile" />
      <Toast>{said === 'saved' && t('Saved')}</Toast>
      <div className="max-w-reading">
        <Stack gap="xl">
          {profile?.isShown && (
            <Stack gap="m">
              <CopyField label={t('Your page')} value={`${base}${profile.handle}`} />
              <div>
                <LinkButton kind="quiet" to={`/people/${profile.handle}`}>
                  {t('Look at it')}
                </LinkButton>
              </div>
              <FrameSnippet address={`${base.replace(/people\/$/, 'embed/people/')}${profile.handle}`} title={name} />
            </Stack>
          )}
          <Section title={t('What it says')}>
            <PageForm answer={actionData} intent="save">
              <Field
                name="handle"
                label={t('Handle')}
                prefix={
                  <>
                    <span className="max-sm:hidden">{base.replace(/\/people\/$/, '')}</span>/people/
                  </>
                }
                defaultValue={profile?.handle ?? proposed}
                help={t(
                  'Small letters, digits and hyphens. If you change it, the old address leads nowhere, and nobody else gets it for 90 days.',
                )}
                maxLength={31}
                autoCapitalize="none"
                spellCheck={false}
                required
              />
              <Field
                name="about"
                type="textarea"
                rows={4}
                label={t('A few lines about you')}
                defaultValue={profile?.about ?? ''}
                maxLength={1000}
                optional
              />
              <Field name="linkUrl" type="url" label={t('A link')} defaultValue={profile?.linkUrl ?? ''} maxLength={500} optional />
              <Checkbox
                name="isShown"
                label={t('Show this page to everyone')}
                help={t('With your name as it is in your settings.')}
                defaultChecked={profile?.isShown ?? false}
              />
              <Checkbox
                name="isListed"
                label={t('Let search engines find it')}
                help={t('Otherwise only people who have the address find it.')}
                defaultChecked={profile?.isListed ?? false}
              />
              <div>
                <Button>{t('Save')}</Button>
              </div>
            </PageForm>
          </Section>
          {profile && (
            <Section id="awards" title={t('The awards on it')}>
              {items.length === 0 ? (
                <EmptyState icon={UserRound} title={t('No award is on it yet')}>
                  {t('Choose those that you want everyone to see.')}
                </EmptyState>
              ) : (
                <Rows label={t('The awards on it')}>
                  {items.map((item, at) => (
                    <ShareItem
                      key={item.id}
                      item={item}
                      isFirst={at === 0}
                      isLast={at === items.length - 1}
                      isFixed={false}
                      answer={actionData}
                    />
                  ))}
                </Rows>
              )}
              {(more.awards.length > 0 || more.before) && (
                <div className="mt-5">
                  <Fold summary={t('Add an award')} open={more.before !== null || items.length === 0}>
                    <Rows label={t('Awards that can be added')}>
                      {more.awards.map(({ id, title, issuerName, versionId, revokedAt }) => (
                        <RowItem
                          key={id}
                          lead={
                            <BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" state={revokedAt ? 'open' : 'earned'} />
                          }
                          title={title}
                          note={revokedAt ? t('{issuer} · taken back, and shown as that', { issuer: issuerName }) : issuerName}
                          aside={
                            <PageForm answer={actionData} intent={`add:${id}`}>
                              <HiddenFields values={{ awardId: id, act: 'add' }} />
                              <Button kind="quiet" small icon={Plus} aria-label={t('Add {title}', { title })}>
                                {t('Add')}
                              </Button>
                            </PageForm>
                          }
                        />
                      ))}
                    </Rows>
                    <Pager
                      previous={more.before && '/wallet/profile#awards'}
                      next={more.next && `/wallet/profile?before=${more.next}#awards`}
                      label={t('Awards that can be added')}
                    />
                  </Fold>
                </div>
              )}
            </Section>
          )}
        </Stack>
      </div>
    </Page>
  )
}
