import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { EndorsementState, findReceived, findRequests } from './find-endorsements.ts'

export type Received = Awaited<ReturnType<typeof findReceived>>['items'][number]
export type Asked = Awaited<ReturnType<typeof findRequests>>['items'][number]

const kinds: Record<EndorsementState, StatusKind> = {
  waiting: 'waiting',
  shown: 'done',
  hidden: 'open',
  declined: 'open',
  withdrawn: 'open',
  void: 'open',
}

function useStates(): Record<EndorsementState, string> {
  const t = useText()
  return {
    waiting: t('Waits for you'),
    shown: t('Shown'),
    hidden: t('Not shown'),
    declined: t('Declined'),
    withdrawn: t('Withdrawn by the person who gave it'),
    void: t('Not kept'),
  }
}

/** Who said it, with how their address is known. */
const whoOf = ({ name, position, place, byOrganization }: Received) =>
  byOrganization ? [byOrganization, name, position].filter(Boolean).join(', ') : [name, position, place].filter(Boolean).join(', ')

/** What was said of what is theirs, with what they can do about it. */
export function ReceivedItem({ one, answer }: { one: Received; answer: unknown }) {
  const t = useText()
  const states = useStates()
  const who = whoOf(one)
  return (
    <li className="grid gap-3 border-t border-rule pt-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink to={one.path}>{one.title}</TextLink>
        {one.kind === 'achievement' && one.versionNumber !== null && (
          <span className="text-s text-soft">{t('version {number}', { number: one.versionNumber })}</span>
        )}
        {one.state !== 'waiting' && <Status kind={kinds[one.state]}>{states[one.state]}</Status>}
      </p>
      <Quote
        text={one.body}
        by={who}
        at={
          <>
            <Day at={one.givenAt} zone={one.timeZone} />
            {one.domain && <> · {t('by a link sent to their address at {domain}', { domain: one.domain })}</>}
          </>
        }
      />
      {one.state === 'waiting' && (
        <Row gap="s" wrap>
          <PageForm answer={answer} intent={`accept:${one.id}`}>
            <HiddenFields values={{ id: one.id }} />
            <Button small aria-label={t('Accept and show what {name} says', { name: one.name || who })}>
              {t('Accept and show')}
            </Button>
          </PageForm>
          <PageForm answer={answer} intent={`decline:${one.id}`}>
            <HiddenFields values={{ id: one.id }} />
            <Button small kind="quiet" aria-label={t('Decline what {name} says', { name: one.name || who })}>
              {t('Decline')}
            </Button>
          </PageForm>
        </Row>
      )}
      {(one.state === 'shown' || one.state === 'hidden') && (
        <Row gap="s" wrap>
          <PageForm answer={answer} intent={`hide:${one.id}`}>
            <HiddenFields values={{ id: one.id, hidden: one.state === 'shown' ? 'true' : 'false' }} />
            <Button
              small
              kind="quiet"
              aria-label={
                one.state === 'shown'
                  ? t('Hide what {name} says', { name: one.name || who })
                  : t('Show again what {name} says', { name: one.name || who })
              }
            >
              {one.state === 'shown' ? t('Hide') : t('Show again')}
            </Button>
          </PageForm>
          {one.state === 'shown' && (
            <TextLink to={`/endorsements/${one.id}`} className="self-center text-s">
              {t('See it as others do')}
            </TextLink>
          )}
        </Row>
      )}
    </li>
  )
}

/** What they said of others, to be withdrawn. */
export function GivenItem({ one, answer }: { one: Received; answer: unknown }) {
  const t = useText()
  const states = { ...useStates(), waiting: t('Not decided yet'), withdrawn: t('Withdrawn') }
  return (
    <li className="grid gap-3 border-t border-rule pt-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink to={one.path}>
          {one.earnerName ? t('“{title}” of {earner}', { title: one.title, earner: one.earnerName }) : one.title}
        </TextLink>
        <Status kind={kinds[one.state]}>{states[one.state]}</Status>
      </p>
      <Quote text={one.body} at={<Day at={one.givenAt} zone={one.timeZone} />} />
      {one.state !== 'withdrawn' && (
        <PageForm answer={answer} intent={`withdraw:${one.id}`}>
          <HiddenFields values={{ id: one.id }} />
          <div>
            <Button small kind="quiet" aria-label={t('Withdraw it: {title}', { title: one.title })}>
              {t('Withdraw it')}
            </Button>
          </div>
        </PageForm>
      )}
    </li>
  )
}

/** Whom they asked, and how that stands. */
export function AskedItem({ one, now, answer }: { one: Asked; now: Date | string; answer: unknown }) {
  const t = useText()
  const isOpen = one.answer === null && new Date(one.expiresAt) > new Date(now)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold wrap-anywhere">{one.address}</p>
        <p className="text-s text-soft">
          {one.title} ·{' '}
          {one.answer === 'refused'
            ? t('They would rather not.')
            : isOpen
              ? t.rich(one.remindedAt ? 'Asked on {day}, and reminded once' : 'Asked on {day}', {
                  day: <Day at={one.askedAt} zone={one.timeZone} />,
                })
              : t('No answer came in time. You may ask once more.')}
        </p>
      </div>
      {isOpen && (
        <PageForm answer={answer} intent={`end:${one.id}`}>
          <HiddenFields values={{ id: one.id }} />
          <Button small kind="plain" aria-label={t('Take it back: {address}', { address: one.address })}>
            {t('Take it back')}
          </Button>
        </PageForm>
      )}
    </li>
  )
}

/** A list whose items are parted by hairlines. */
export const Items = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Stack gap="s">
    <ul aria-label={label} className="grid gap-5">
      {children}
    </ul>
  </Stack>
)
