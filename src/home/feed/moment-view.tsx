import { Link } from 'react-router'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Kudos, OwnGift } from './find-kudos.ts'
import type { Moment } from './find-moments.ts'
import { GiveForm } from './give-form.tsx'
import { KudosList } from './kudos-list.tsx'

const says = texts({
  decision: '{earner} earned <a>{title}</a>',
  pathway: '{earner} completed the pathway <a>{title}</a>',
  elsewhere: '{earner} was awarded <a>{title}</a>, decided elsewhere',
  own: 'You earned <a>{title}</a>',
  'own pathway': 'You completed the pathway <a>{title}</a>',
  'own elsewhere': 'You were awarded <a>{title}</a>, decided elsewhere',
})

/** What happened, in one sentence. */
export function MomentTitle({ moment, to }: { moment: Moment; to: string }) {
  const t = useText()
  const kind = moment.ground === 'pathway' || moment.ground === 'elsewhere' ? moment.ground : 'decision'
  const said = moment.isOwn ? (kind === 'decision' ? says.own : says[`own ${kind}`]) : says[kind]
  return t.rich(said, {
    earner: <strong className="font-[650]">{moment.earner}</strong>,
    title: moment.title,
    a: (inside) => (
      <Link to={to} className="text-ink underline decoration-rule underline-offset-4 hover:text-green hover:decoration-green">
        {inside}
      </Link>
    ),
  })
}

/** Where and when, and what else is worth saying. */
export function MomentLine({ moment }: { moment: Moment }) {
  const t = useText()
  return (
    <>
      <p className="text-s text-soft">
        {moment.school && <>{moment.school} · </>}
        <Day at={moment.awardedAt} zone={moment.timeZone} />
      </p>
      {Boolean(moment.isFirstAtSchool) && moment.school && (
        <p className="text-s font-semibold text-goldtext">{t('The first time at {school}', { school: moment.school })}</p>
      )}
    </>
  )
}

type Given = {
  moment: Moment
  kudos: { items: readonly Kudos[]; hasMore: boolean }
  gift: OwnGift | null
  answer: unknown
  isRefused: boolean
}

/** One moment among others: what was earned, what colleagues say to it, and the way to say something oneself. */
export function MomentView({ moment, kudos, gift, answer, isRefused }: Given) {
  const t = useText()
  const { awardId } = moment
  const to = `/feed/moments/${awardId}`
  return (
    <li id={`moment-${awardId}`} className="scroll-mt-6 border-t border-rule py-7 first:border-0 first:pt-0">
      <article className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-4 sm:gap-x-7">
        <div className="max-sm:*:w-16 sm:row-span-3">
          <BadgeArt src={`/versions/${moment.versionId}/badge.svg`} alt="" size="m" />
        </div>
        <header>
          <h2 className="font-serif text-[1.15rem] leading-snug sm:text-l">
            <MomentTitle moment={moment} to={to} />
          </h2>
          <MomentLine moment={moment} />
        </header>
        {kudos.items.length > 0 && (
          <div className="max-sm:col-span-2">
            <KudosList items={kudos.items} label={moment.title} />
            {kudos.hasMore && (
              <p className="mt-2 text-s">
                <TextLink to={to} aria-label={t('See all that was said: {title}', { title: moment.title })}>
                  {t('See all that was said')}
                </TextLink>
              </p>
            )}
          </div>
        )}
        <div className="max-sm:col-span-2 sm:col-start-2">
          <MomentActions moment={moment} gift={gift} answer={answer} isRefused={isRefused} />
        </div>
      </article>
    </li>
  )
}

/** What one can do with a moment: give once, change it for a day, take it back; of one's own, choose what is shown. */
export function MomentActions({ moment, gift, answer, isRefused }: Omit<Given, 'kudos'>) {
  const t = useText()
  const { awardId, title, earner } = moment
  if (moment.isOwn)
    return (
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-s">
        <TextLink to={`/feed/moments/${awardId}`} aria-label={t('Read and choose: {title}', { title })}>
          {t('Read and choose')}
        </TextLink>
        <TextLink to={`/wallet/kudos/${awardId}/card`} aria-label={t('A card for other sites: {title}', { title })}>
          {t('A card for other sites')}
        </TextLink>
      </p>
    )
  if (gift?.isGone) return null
  if (!gift)
    return (
      <Fold summary={t('Give kudos to {name}', { name: earner })} open={isRefused} small>
        <div className="max-w-measure">
          <GiveForm moment={moment} gift={null} answer={answer} />
        </div>
      </Fold>
    )
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-1">
      {gift.mayChange && (
        <Fold summary={t('Change what you gave')} open={isRefused} small>
          <div className="max-w-measure">
            <GiveForm moment={moment} gift={gift} answer={answer} />
          </div>
        </Fold>
      )}
      <PageForm answer={answer} intent={`take-back:${gift.id}`}>
        <HiddenFields values={{ id: gift.id }} />
        <Button kind="plain" small aria-label={t('Take it back: {title}, {name}', { title, name: earner })}>
          {t('Take it back')}
        </Button>
      </PageForm>
    </div>
  )
}
