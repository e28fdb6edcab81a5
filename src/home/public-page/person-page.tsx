import { ExternalLink } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { Avatar } from '../../foundation/ui/avatar.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { SharedAward } from '../sharing/shared-award.tsx'
import type { Route } from './+types/person-page.ts'
import { findProfile } from './find-profile.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, actor, locale } = context.get(pageContext)
  const askerId = personIdOf(actor)
  const { personId, ...profile } = await findProfile(readsOfAll(world.db), params.handle, askerId, world.now())
  const address = `${world.config.BASE_URL}/people/${profile.handle}`
  return {
    ...profile,
    isOwn: askerId === personId,
    address,
    card: profile.awards.length > 0 ? `${address}/card.png${locale === 'en' ? '' : `?lang=${locale}`}` : null,
  }
}

/** What a person shows everyone of what they earned. */
export default function PersonPage({ loaderData }: Route.ComponentProps) {
  const { name, about, linkUrl, awards, isShown, isListed, isOwn, address, card } = loaderData
  const t = useText()
  return (
    <Page
      title={name}
      width="reading"
      art={<Avatar name={name} />}
      index={isListed}
      {...(isShown && {
        description: t('{name} has earned {count, plural, =0 {what stands here} one {an award} other {# awards}}; anyone can check them.', {
          name,
          count: awards.length,
        }),
        social: { url: address, type: 'profile', ...(card && { image: card }) },
      })}
    >
      <Stack gap="l">
        {isOwn && (
          <Callout title={isShown ? t('This is your public page') : t('Only you see this page')}>
            <p>{t.rich('<a>Change what it says</a>', { a: (inside) => <TextLink to="/wallet/profile">{inside}</TextLink> })}</p>
          </Callout>
        )}
        {about && <Prose text={about} />}
        {linkUrl && (
          <p className="wrap-anywhere">
            <TextLink to={linkUrl} external rel="me nofollow noopener">
              <Icon of={ExternalLink} className="mr-1 inline" />
              {linkUrl.replace(/^https:\/\//, '').replace(/\/$/, '')}
            </TextLink>
          </p>
        )}
        {awards.length > 0 && (
          <Section title={t('Earned')}>
            <ul aria-label={t('Awards')} className="grid gap-8">
              {awards.map((award) => (
                <SharedAward key={award.id} award={{ ...award, pieces: [] }} token={null} level={3} />
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
