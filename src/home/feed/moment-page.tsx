import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/moment-page.ts'
import { leaveOut } from './choose-feed.ts'
import { findKudos, findOwnGifts, type Kudos } from './find-kudos.ts'
import { findMoment, type Moment } from './find-moments.ts'
import { changeKudos, giveKudos, takeBackKudos } from './give-kudos.ts'
import { KudosNote } from './kudos-list.tsx'
import { MomentActions, MomentLine, MomentTitle } from './moment-view.tsx'
import { muteFeed } from './mute-feed.ts'
import { removeKudos, reportKudos } from './report-kudos.ts'

const size = 30

export async function loader({ params, request, context }: Route.LoaderArgs) {
  if (!isId(params.awardId)) throw missing('moment')
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('before') ?? undefined
  const before = isId(key) ? key : null
  const moment = await findMoment(db, actor.id, params.awardId)
  const [kudos, gifts] = await Promise.all([
    findKudos(db, actor.id, moment, { before, size }),
    findOwnGifts(db, actor.id, moment.organizationId, [moment.awardId], world.now()),
  ])
  return { moment, kudos, gift: gifts.get(moment.awardId) ?? null, isFirst: before === null, said: searchParams.get('said') }
}

const here =
  (said: string) =>
  ({ args: { params } }: { args: { params: { awardId?: string } } }) =>
    `/feed/moments/${params.awardId}?said=${said}`

export const action = forms<unknown>({
  give: form(giveKudos, here('given')),
  change: form(changeKudos, here('changed')),
  'take-back': form(takeBackKudos, here('taken-back')),
  remove: form(removeKudos, here('removed')),
  report: form(reportKudos, here('reported')),
  'leave-out': form(leaveOut, () => '/wallet/kudos?show=moments&said=left-out'),
  mute: form(muteFeed, ({ form: sent, args: { params } }) =>
    sent.get('stay') ? `/feed/moments/${params.awardId}?said=muted` : '/feed?said=muted',
  ),
})

/** One moment with all that was said to it, and what one can do about each: the earner removes, anybody reports or mutes. */
export default function MomentPage({ loaderData: { moment, kudos, gift, isFirst, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const refused = refusedForm(actionData)?.values.intent ?? ''
  const address = `/feed/moments/${moment.awardId}`
  const told: Record<string, string> = {
    given: t('Given, with your name.'),
    changed: t('Changed'),
    'taken-back': t('Taken back.'),
    removed: t('Removed. It is not shown any more.'),
    reported: t('Thank you. You don’t see it any more, and an admin looks at it.'),
    muted: t('Muted. They are not told.'),
  }
  return (
    <Page title={t('{earner}: {title}', { earner: moment.earner, title: moment.title })} heading="hidden" width="reading" index={false}>
      <p className="mb-6 text-s">
        <TextLink to="/feed">{t('All moments')}</TextLink>
      </p>
      <header className="mb-9 grid justify-items-center gap-4 text-center">
        <BadgeArt src={`/versions/${moment.versionId}/badge.svg`} alt={t('Badge: {title}', { title: moment.title })} size="l" />
        <p className="font-serif text-xl leading-snug">
          <MomentTitle moment={moment} to={`/awards/${moment.awardId}`} />
        </p>
        <p className="max-w-measure text-soft">{moment.competency}</p>
        <div>
          <MomentLine moment={moment} />
        </div>
      </header>
      {kudos.items.length > 0 && (
        <Section title={t('What colleagues say')}>
          <ul className="grid" aria-label={t('What colleagues say')}>
            {kudos.items.map((one) => (
              <li key={one.id} className="grid gap-2 border-t border-rule py-5">
                <KudosNote one={one} after={<Day at={one.givenAt} zone={moment.timeZone} />} />
                <KudosControls one={one} moment={moment} answer={actionData} isRefused={refused === `report:${one.id}`} />
              </li>
            ))}
          </ul>
          <Pager
            previous={isFirst ? null : address}
            next={kudos.next && `${address}?before=${kudos.next}`}
            label={t('What colleagues say')}
          />
        </Section>
      )}
      {moment.isOwn ? (
        <OwnMoment moment={moment} hasKudos={kudos.items.length > 0} answer={actionData} />
      ) : (
        <>
          <div className="mb-10">
            <MomentActions moment={moment} gift={gift} answer={actionData} isRefused={/^(give|change):/.test(refused)} />
          </div>
          <MuteFold moment={moment} answer={actionData} />
        </>
      )}
      <Toast>{said && told[said]}</Toast>
    </Page>
  )
}

function KudosControls({ one, moment, answer, isRefused }: { one: Kudos; moment: Moment; answer: unknown; isRefused: boolean }) {
  const t = useText()
  if (one.isOwn) return null
  const name = one.giver
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1 pl-14">
      {Boolean(moment.isOwn) && (
        <>
          <PageForm answer={answer} intent={`remove:${one.id}`}>
            <HiddenFields values={{ id: one.id }} />
            <Button small kind="plain" aria-label={t('Remove what {name} gave', { name })}>
              {t('Remove')}
            </Button>
          </PageForm>
          <PageForm answer={answer} intent={`mute:${one.id}`}>
            <HiddenFields values={{ kind: 'person', id: one.giverId, stay: 'true' }} />
            <Button small kind="plain" aria-label={t('Mute {name}', { name })}>
              {t('Mute')}
            </Button>
          </PageForm>
        </>
      )}
      <Fold
        summary={
          <>
            {t('Report')}
            <span className="sr-only">{t('what {name} gave', { name })}</span>
          </>
        }
        open={isRefused}
        small
      >
        <PageForm answer={answer} intent={`report:${one.id}`} className="max-w-measure gap-3!">
          <HiddenFields values={{ id: one.id }} />
          <Field
            name="why"
            type="textarea"
            rows={2}
            maxLength={500}
            label={t('What should an admin know?')}
            help={t('Only admins read it. Nobody else learns that you asked. You don’t see the kudos any more.')}
            optional
          />
          <div>
            <Button small>{t('Ask an admin to look at it')}</Button>
          </div>
        </PageForm>
      </Fold>
    </div>
  )
}

function OwnMoment({ moment, hasKudos, answer }: { moment: Moment; hasKudos: boolean; answer: unknown }) {
  const t = useText()
  return (
    <Section title={t('Yours to choose')}>
      {!hasKudos && <p className="mb-3 text-soft">{t('Nobody has said anything yet. You are told when somebody does.')}</p>}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <TextLink to={`/wallet/kudos/${moment.awardId}/card`}>{t('Make a card for other sites')}</TextLink>
        <PageForm answer={answer} intent="leave-out">
          <HiddenFields values={{ awardId: moment.awardId, out: 'true' }} />
          <Button small kind="quiet">
            {t('Leave this one out')}
          </Button>
        </PageForm>
      </div>
    </Section>
  )
}

function MuteFold({ moment, answer }: { moment: Moment; answer: unknown }) {
  const t = useText()
  const choices = [
    { kind: 'person', id: moment.earnerId, says: t('Mute {name}', { name: moment.earner }) },
    ...(moment.schoolId && moment.school ? [{ kind: 'school', id: moment.schoolId, says: t('Mute {name}', { name: moment.school }) }] : []),
    ...(moment.milestoneId ? [{ kind: 'pathway', id: moment.milestoneId, says: t('Mute this pathway') }] : []),
  ]
  return (
    <Fold summary={t('I would rather not see such moments')} small>
      <p className="mb-3 text-soft">{t('They are not told. What you have muted stands in your wallet, under Kudos.')}</p>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ kind, id, says }) => (
          <PageForm key={id} answer={answer} intent={`mute:${id}`}>
            <HiddenFields values={{ kind, id }} />
            <Button small kind="quiet">
              {says}
            </Button>
          </PageForm>
        ))}
      </div>
    </Fold>
  )
}
