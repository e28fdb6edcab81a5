import { Medal, Plus, Share2 } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { zoneOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/share-page.ts'
import { arrangeShare } from './arrange-share.ts'
import { chooseEvidence } from './choose-evidence.ts'
import { findLooks, findMoreAwards, findShare, findShareItems, shareStanding } from './find-shares.ts'
import { LooksTable } from './looks-table.tsx'
import { changeShare, withdrawShare } from './make-share.ts'
import { sendShare } from './send-share.ts'
import { ShareFields } from './share-fields-form.tsx'
import { BadgeItem, ShareItem } from './share-item.tsx'
import { ShareLink } from './share-link.tsx'
import { openCode, openLink } from './share-secrets.ts'
import { ShareState } from './share-state.tsx'
import { findMoreBadges, findSharedBadges } from './shared-badges.ts'
import { findPieces } from './shared-evidence.ts'

const pageSize = 24

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { tokenSealed, codeSealed, ...share } = await findShare(db, actor.id, params.shareId)
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('before') ?? undefined
  const before = isId(key) ? key : null
  const [items, badges, moreBadges, looks, more] = await Promise.all([
    findShareItems(db, share.id),
    findSharedBadges(db, share.id, world.now()),
    findMoreBadges(db, actor.id, { shareId: share.id, size: pageSize }),
    findLooks(db, share.id),
    findMoreAwards(db, actor.id, { shareId: share.id, before, size: pageSize }),
  ])
  const pieces = await findPieces(
    db,
    actor.id,
    items.map(({ id }) => id),
  )
  const standing = shareStanding(share, world.now())
  return {
    share: { ...share, standing },
    link: standing === 'withdrawn' ? null : `${world.config.BASE_URL}/shared/${openLink(world.keys, share.id, tokenSealed)}`,
    code: codeSealed && standing !== 'withdrawn' ? openCode(world.keys, share.id, codeSealed) : null,
    items: [
      ...items.map((item) => ({ ...item, isBadge: false as const, pieces: pieces.filter(({ awardId }) => awardId === item.id) })),
      ...badges.map(({ id, place, title, issuerName }) => ({ id, place, title, issuerName, isBadge: true as const })),
    ].toSorted((one, other) => one.place - other.place),
    moreBadges: before ? [] : moreBadges,
    looks,
    more: { ...more, before },
    today: dayIn(zoneOf(actor), world.now()),
    said: searchParams.get('said'),
  }
}

const back =
  (said: string, place = '') =>
  ({ args: { params } }: { args: { params: { shareId?: string } } }) =>
    `/wallet/shares/${params.shareId}?said=${said}${place}`

export const action = forms<unknown>({
  change: form(changeShare, back('saved')),
  withdraw: form(withdrawShare, back('stopped')),
  arrange: form(arrangeShare, back('arranged', '#shown')),
  add: form(arrangeShare, back('arranged', '#shown')),
  evidence: form(
    chooseEvidence,
    ({ args: { params }, form: sent }) => `/wallet/shares/${params.shareId}?said=evidence#a-${sent.get('awardId')}`,
  ),
  send: form(sendShare, back('sent')),
})

export default function SharePage({
  loaderData: { share, link, code, items, looks, more, moreBadges, today, said },
  actionData,
}: Route.ComponentProps) {
  const t = useText()
  const isStopped = share.standing === 'withdrawn'
  const done: Record<string, string> = {
    made: t('The link is made'),
    saved: t('Saved'),
    arranged: t('Saved'),
    evidence: t('Saved'),
    sent: t('The e-mail is on its way'),
  }
  return (
    <Page
      title={share.title}
      width="reading"
      eyebrow={<TextLink to="/wallet/shares">{t('What you share')}</TextLink>}
      actions={<ShareState {...share} />}
      index={false}
    >
      <Toast>{said && done[said]}</Toast>
      <Stack gap="xl">
        {isStopped ? (
          <Callout title={t('You stopped sharing this')}>
            {t('Its link shows nothing any more, as if it had never been. What was looked at before is listed below.')}
          </Callout>
        ) : (
          link && <ShareLink share={share} link={link} code={code} isEmpty={items.length === 0} />
        )}

        <Section
          id="shown"
          title={t('What it shows')}
          lede={isStopped ? undefined : t('In this order. Evidence is shown only where you tick it.')}
        >
          {items.length === 0 ? (
            <EmptyState icon={Share2} title={t('No award is in it yet')}>
              {t('Add one below.')}
            </EmptyState>
          ) : (
            <Rows label={t('What it shows')}>
              {items.map((item, at) => {
                const place = { isFirst: at === 0, isLast: at === items.length - 1, isFixed: isStopped, answer: actionData }
                return item.isBadge ? (
                  <BadgeItem key={item.id} item={item} {...place} />
                ) : (
                  <ShareItem key={item.id} item={item} {...place} />
                )
              })}
            </Rows>
          )}
          {!isStopped && (more.awards.length > 0 || moreBadges.length > 0 || more.before) && (
            <div className="mt-5">
              <Fold summary={t('Add an award')} open={more.before !== null || items.length === 0}>
                <Rows label={t('Awards that can be added')}>
                  {more.awards.map(({ id, title, issuerName, versionId, revokedAt }) => (
                    <RowItem
                      key={id}
                      lead={<BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" state={revokedAt ? 'open' : 'earned'} />}
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
                  {moreBadges.map(({ id, title, issuerName }) => (
                    <RowItem
                      key={id}
                      lead={<Icon of={Medal} className="text-gold" />}
                      title={title}
                      note={t('{issuer} · from elsewhere', { issuer: issuerName })}
                      aside={
                        <PageForm answer={actionData} intent={`add:${id}`}>
                          <HiddenFields values={{ badgeId: id, act: 'add' }} />
                          <Button kind="quiet" small icon={Plus} aria-label={t('Add {title}', { title })}>
                            {t('Add')}
                          </Button>
                        </PageForm>
                      }
                    />
                  ))}
                </Rows>
                <Pager
                  previous={more.before && `/wallet/shares/${share.id}#shown`}
                  next={more.next && `/wallet/shares/${share.id}?before=${more.next}#shown`}
                  label={t('Awards that can be added')}
                />
              </Fold>
            </div>
          )}
        </Section>

        <Section
          title={t('Who looked')}
          lede={t('By the hour, with the address where you asked for one. Nothing else is kept of who looks, and the page says so.')}
        >
          <LooksTable looks={looks} isStopped={isStopped} />
        </Section>

        {!isStopped && share.standing === 'shown' && items.length > 0 && (
          <Section
            title={t('Send it by e-mail')}
            lede={t('We send the link for you, and say that it comes from you. An answer goes to your address.')}
          >
            <PageForm answer={actionData} intent="send">
              <Field
                name="address"
                type="email"
                label={t('To')}
                defaultValue={share.address ?? ''}
                maxLength={254}
                autoComplete="off"
                required
              />
              <Field
                name="note"
                type="textarea"
                rows={3}
                label={t('What you want to say')}
                help={t('Without addresses of web pages: a button leads to what you share.')}
                maxLength={1000}
                optional
              />
              <div>
                <Button kind="quiet">{t('Send it')}</Button>
              </div>
            </PageForm>
          </Section>
        )}

        {!isStopped && (
          <Section title={t('Change it')}>
            <PageForm answer={actionData} intent="change" key={share.revision}>
              <ShareFields share={share} terms={['keep', 'day', 'week', 'month', 'date', 'none']} today={today} />
              <div>
                <Button kind="quiet">{t('Save')}</Button>
              </div>
            </PageForm>
          </Section>
        )}

        {!isStopped && (
          <Section
            title={t('Stop sharing')}
            lede={t('At once and for good: the link then shows nothing to anybody. You can always make a new one.')}
          >
            <PageForm
              answer={actionData}
              intent="withdraw"
              confirm={t('Stop sharing “{title}”? The link shows nothing from then on.', { title: share.title })}
            >
              <div>
                <Button kind="danger">{t('Stop sharing')}</Button>
              </div>
            </PageForm>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
