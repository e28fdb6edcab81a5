import { Medal } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { zoneOf } from '../../foundation/platform/actor.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/new-share-page.ts'
import { findMoreAwards } from './find-shares.ts'
import { makeShare } from './make-share.ts'
import { ShareFields } from './share-fields-form.tsx'
import { findMoreBadges } from './shared-badges.ts'

/** As many as are looked through in one go; the others are added from the page of the collection. */
const pageSize = 60

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const [{ awards, next }, badges] = await Promise.all([
    findMoreAwards(db, actor.id, { shareId: null, size: pageSize }),
    findMoreBadges(db, actor.id, { shareId: null, size: pageSize }),
  ])
  return {
    awards,
    badges,
    hasMore: next !== null,
    chosen: new URL(request.url).searchParams.get('award'),
    today: dayIn(zoneOf(actor), world.now()),
  }
}

export const action = form(makeShare, ({ result }) => `/wallet/shares/${result.shareId}?said=made`)

export default function NewSharePage({ loaderData: { awards, badges, hasMore, chosen, today }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Share some awards')}
      width="reading"
      eyebrow={<TextLink to="/wallet/shares">{t('What you share')}</TextLink>}
      lede={t('One link shows what you choose, and nothing else. You can change it or stop it at any time.')}
      index={false}
    >
      {awards.length + badges.length === 0 ? (
        <EmptyState title={t('There is no award to share yet')} action={<LinkButton to="/catalog">{t('Browse the catalog')}</LinkButton>}>
          {t('What you earn can be shared from here. Awards whose page you took down are not among them.')}
        </EmptyState>
      ) : (
        <PageForm answer={actionData}>
          <Section title={t('What you share')} lede={t('You choose evidence for each of them on the next page. Until then none is shown.')}>
            <fieldset className="grid gap-3">
              <legend className="sr-only">{t('Awards')}</legend>
              {awards.map(({ id, title, issuerName, versionId, revokedAt }) => (
                <div key={id} className="flex items-center gap-3">
                  <BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" state={revokedAt ? 'open' : 'earned'} />
                  <Checkbox
                    name="awardIds"
                    value={id}
                    label={title}
                    help={revokedAt ? t('{issuer} · taken back, and shown as that', { issuer: issuerName }) : issuerName}
                    defaultChecked={id === chosen}
                  />
                </div>
              ))}
              {badges.map(({ id, title, issuerName }) => (
                <div key={id} className="flex items-center gap-3">
                  <span className="flex size-[50px] shrink-0 items-center justify-center rounded-card bg-wash">
                    <Icon of={Medal} className="text-gold" />
                  </span>
                  <Checkbox
                    name="badgeIds"
                    value={id}
                    label={title}
                    help={t('{issuer} · from elsewhere', { issuer: issuerName })}
                    defaultChecked={id === chosen}
                  />
                </div>
              ))}
            </fieldset>
            {hasMore && <p className="mt-3 text-s text-soft">{t('These are your newest. Earlier ones can be added on the next page.')}</p>}
          </Section>
          <Section title={t('For whom, and how long')}>
            <ShareFields terms={['week', 'day', 'month', 'date', 'none']} today={today} />
          </Section>
          <div>
            <Button>{t('Make the link')}</Button>
          </div>
        </PageForm>
      )}
    </Page>
  )
}
