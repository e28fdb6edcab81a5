import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Arrival, ImportedStanding } from './find-imported.ts'
import { ImportedStatus } from './imported-words.tsx'

const states: Record<Arrival['state'], string> = texts({
  waiting: 'Being checked',
  taken: 'In your wallet',
  known: 'Was there already',
  own: 'An award of this Laurel',
  refused: 'Not brought in',
})
const kinds: Record<Arrival['state'], StatusKind> = { waiting: 'waiting', taken: 'done', known: 'open', own: 'open', refused: 'attention' }

/** What was brought in, the last first, with what became of each. */
export function ArrivalList({ arrivals, answer }: { arrivals: readonly Arrival[]; answer: unknown }) {
  const t = useText()
  return (
    <Rows label={t('What you brought in')}>
      {arrivals.map((arrival) => (
        <ArrivalRow key={arrival.id} arrival={arrival} answer={answer} />
      ))}
    </Rows>
  )
}

function ArrivalRow({
  arrival: { id, name, address, state, because, badges, awardId, tries },
  answer,
}: {
  arrival: Arrival
  answer: unknown
}) {
  const t = useText()
  const [first, ...others] = badges
  const sent = name || address || t('A pasted badge')
  const title = first ? first.title : sent
  const to = first ? `/wallet/brought-in/${first.id}` : awardId ? `/awards/${awardId}` : undefined
  return (
    <RowItem
      title={<span className="wrap-anywhere">{title}</span>}
      {...(to && { to })}
      note={
        <>
          {first && <span className="wrap-anywhere">{first.issuerName || sent}</span>}
          {others.length > 0 && (
            <span className="block">
              {t('{count, plural, one {With one more} other {With # more}} in the same file', { count: others.length })}
            </span>
          )}
          {first?.about === 'someone-else' && <span className="block">{t('It names another address. Open it to add that one.')}</span>}
          {state === 'own' && <span className="block">{t('It was given here, so it is not brought in a second time.')}</span>}
          {state === 'waiting' && tries > 1 && (
            <span className="block">{t('Its site did not answer yet. It is asked again by itself.')}</span>
          )}
          {because && <span className="block wrap-anywhere">{because}</span>}
        </>
      }
      aside={
        <>
          <Status kind={kinds[state]}>{t(states[state])}</Status>
          {first?.verdict && first.verdict !== 'holds' && (
            <ImportedStatus standing={first.verdict as ImportedStanding} unknownSince={null} about="you" />
          )}
          {state === 'refused' && address && (
            <PageForm answer={answer} intent={`again:${id}`}>
              <HiddenFields values={{ arrivalId: id }} />
              <Button small kind="quiet">
                {t('Try again')}
              </Button>
            </PageForm>
          )}
        </>
      }
    />
  )
}
