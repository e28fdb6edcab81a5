import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { listErasures } from './erasures.ts'

type Erasure = Awaited<ReturnType<typeof listErasures>>['erasures'][number]

const asked = texts({
  person: 'Asked by themselves on {day}.',
  admin: 'Recorded by an admin on {day}.',
  operator: 'Recorded by who runs this Laurel on {day}.',
})

/** One request: whose, what became of it, and while it is open what an admin can do. */
export function ErasureRow({ erasure, answer }: { erasure: Erasure; answer: unknown }) {
  const t = useText()
  const { id, name, email, askedAt, askedBy, state } = erasure
  return (
    <RowItem
      title={name ?? t('A person who was forgotten')}
      note={
        <>
          {email && <span className="block break-all">{email}</span>}
          {t.rich(asked[askedBy], { day: <Day at={askedAt} /> })} <Standing erasure={erasure} />
        </>
      }
      below={
        state === 'open' && (
          <Stack gap="s">
            <Fold summary={t('Carry out now')} small>
              <PageForm answer={answer} intent={`now:${id}`}>
                <HiddenFields values={{ erasureId: id }} />
                <p>{t('Their evidence goes first, then everything else that may. It begins at once and can’t be undone.')}</p>
                <div>
                  <Button kind="danger" small>
                    {t('Erase {name} now', { name })}
                  </Button>
                </div>
              </PageForm>
            </Fold>
            <Fold summary={t('Refuse')} small>
              <PageForm answer={answer} intent={`refuse:${id}`}>
                <HiddenFields values={{ erasureId: id }} />
                <Field
                  name="because"
                  type="textarea"
                  rows={3}
                  label={t('Why')}
                  help={t('The person reads this. A law or an open case can be a reason.')}
                  required
                />
                <div>
                  <Button kind="quiet" small>
                    {t('Refuse the request')}
                  </Button>
                </div>
              </PageForm>
            </Fold>
          </Stack>
        )
      }
    />
  )
}

function Standing({ erasure: { state, dueAt, doneAt, refusedAt, refusedBecause, kept } }: { erasure: Erasure }) {
  const t = useText()
  if (state === 'done' && doneAt && kept)
    return t.rich(
      'Done on {day}. What stays: {awards, plural, one {# award} other {# awards}}, {decisions, plural, one {# decision} other {# decisions}}, {ledgerLines, plural, one {# line} other {# lines}} of the ledger.',
      { ...kept, day: <Day at={doneAt} /> },
    )
  if (state === 'refused' && refusedAt)
    return t.rich('Refused on {day}: {because}', { day: <Day at={refusedAt} />, because: refusedBecause })
  if (state === 'taken-back') return t('Taken back.')
  if (state === 'begun') return t('Being carried out.')
  return t.rich('Due on {day}.', { day: <Day at={dueAt} /> })
}
