import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { type Signal, signals, signalWords } from '../comments/comment-kinds.ts'
import type { Clip } from './find-clip.ts'
import type { ShareOfClip } from './find-shares.ts'

type Given = { clip: Clip; answer: unknown }

/** With whom it is shared, what was asked, and what each coach says of it as a whole. */
export function ClipShares({ clip, answer }: Given) {
  const t = useText()
  if (clip.shares.length === 0)
    return clip.isOwn ? (
      <p className="text-soft">
        {t('You have not shared this with anyone. A coach you choose sees this piece, and nothing else of your work.')}
      </p>
    ) : null
  return clip.isOwn ? (
    <Section title={t('Shared with')}>
      <Rows>
        {clip.shares.map((share) => (
          <RowItem
            key={share.id}
            title={share.coach}
            note={<ShareFacts share={share} />}
            aside={
              <PageForm answer={answer} intent={`stop:${share.id}`}>
                <HiddenFields values={{ shareId: share.id }} />
                <Button kind="plain" small aria-label={t('Stop sharing with {coach}', { coach: share.coach })}>
                  {t('Stop sharing')}
                </Button>
              </PageForm>
            }
            below={<Signals share={share} isOwn />}
          />
        ))}
      </Rows>
      <p className="mt-2 text-s text-soft">{t('Everyone named here sees what is posted. Who coaches you on this never assesses it.')}</p>
    </Section>
  ) : (
    clip.shares.map((share) => <OfCoach key={share.id} share={share} clip={clip} answer={answer} />)
  )
}

function ShareFacts({ share: { sharedAt, wantedOn, question } }: { share: ShareOfClip }) {
  const t = useText()
  return (
    <>
      <span>
        {t.rich('Since {day}.', { day: <Day at={sharedAt} /> })}
        {wantedOn && <> {t.rich('You would like to hear by {day}.', { day: <Day at={wantedOn} /> })}</>}
      </span>
      {question && <Prose text={question} size="s" />}
    </>
  )
}

/** What a coach said of the whole, the last one last: words, never marks. */
function Signals({ share, isOwn = false }: { share: ShareOfClip; isOwn?: boolean }) {
  const t = useText()
  if (share.signals.length === 0) return isOwn ? <Status kind="waiting">{t('No word yet on whether it is ready')}</Status> : null
  return (
    <Stack gap="s">
      {share.signals.map(({ id, signal, because, givenAt }) => (
        <div key={id}>
          <p className="flex flex-wrap items-center gap-2">
            <Status kind={signal === 'ready' ? 'done' : 'open'}>{t(signalWords[signal])}</Status>
            <span className="text-s text-soft">
              <Day at={givenAt} />
            </span>
          </p>
          <Prose text={because} />
        </div>
      ))}
    </Stack>
  )
}

const signalHelp = (t: ReturnType<typeof useText>): Record<Signal, string> => ({
  ready: t('They can hand it in as it is.'),
  'one-more-try': t('Say what to try, in one sentence they can use tomorrow.'),
})

/** What the coach was asked, and their word on the whole. */
function OfCoach({ share, clip, answer }: { share: ShareOfClip; clip: Clip; answer: unknown }) {
  const t = useText()
  const help = signalHelp(t)
  const isInHand = clip.state === 'in_progress' || clip.state === 'returned'
  const form = (
    <PageForm answer={answer} intent={`signal:${share.id}`}>
      <HiddenFields values={{ shareId: share.id }} />
      <RadioGroup
        name="signal"
        legend={t('Is it ready?')}
        options={signals.map((value) => ({ value, label: t(signalWords[value]), help: help[value] }))}
      />
      <Field name="because" type="textarea" label={t('Why')} rows={3} maxLength={2000} />
      <Row>
        <Button>{t('Tell {earner}', { earner: clip.earner })}</Button>
      </Row>
    </PageForm>
  )
  return (
    <Stack gap="m">
      {(share.question || share.wantedOn) && (
        <Callout title={t('{earner} asks', { earner: clip.earner })} icon={null}>
          {share.question && <Prose text={share.question} />}
          {share.wantedOn && <p>{t.rich('They would like to hear by {day}.', { day: <Day at={share.wantedOn} /> })}</p>}
        </Callout>
      )}
      <Signals share={share} />
      {isInHand ? (
        share.signals.length > 0 ? (
          <Fold summary={t('Say something else')} small open={answer !== undefined}>
            {form}
          </Fold>
        ) : (
          form
        )
      ) : (
        <p className="text-soft">{t('It is handed in. You can still comment; whether it is enough the assessors decide.')}</p>
      )}
    </Stack>
  )
}
