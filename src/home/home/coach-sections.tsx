import { TextLink } from '../../foundation/ui/link.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { ShareRow } from '../../work/coaching/share-row.tsx'
import type { HomeData } from './home.ts'

/** A coach’s work: who waits, the first wanted first, whose work rests since they were told to try again, and what days are near. */
export function Coaching({ coaching }: Pick<HomeData, 'coaching'>) {
  const t = useText()
  if (!coaching) return null
  const { waiting, more, stalled, dates, toDecide, talks } = coaching
  return (
    <Section title={t('People you coach')} actions={<TextLink to="/coaching">{t('All that is shared with you')}</TextLink>}>
      <Stack gap="m">
        <Rows label={t('Waits for you')}>
          {waiting.map((share) => (
            <ShareRow key={share.id} share={share} of="coach" />
          ))}
          {waiting.length === 0 && <RowItem title={t('Nobody waits for you')} note={t('What people share with you stands here.')} />}
          {more && <RowItem title={t('And more')} to="/coaching" />}
        </Rows>
        {(toDecide > 0 || talks > 0) && (
          <Rows label={t('Your word is asked for')}>
            {toDecide > 0 && (
              <RowItem
                title={t('{count, plural, one {# submission waits} other {# submissions wait}} for you to decide, openly', {
                  count: toDecide,
                })}
                to="/review/coach"
              />
            )}
            {talks > 0 && (
              <RowItem title={t('{count, plural, one {A talk is} other {# talks are}} due', { count: talks })} to="/coaching/talks" />
            )}
          </Rows>
        )}
        {stalled.length > 0 && (
          <Rows label={t('Has rested')}>
            {stalled.map(({ id, artifactId, earner, artifact, changedAt }) => (
              <RowItem
                key={id}
                title={t('{earner} has not gone on with “{clip}”', { earner, clip: artifact ?? '' })}
                to={`/coaching/${artifactId}`}
                note={t.rich('You suggested one more try. Nothing has changed since {day}.', { day: <Day at={changedAt} /> })}
              />
            ))}
          </Rows>
        )}
        {dates.length > 0 && (
          <Rows label={t('Next dates')}>
            {dates.map(({ dueOn, title, earner }) => (
              <RowItem
                key={`${dueOn} ${title} ${earner}`}
                title={t('{earner} has handed in {title}', { earner, title })}
                note={t.rich('Decision by {day}.', { day: <Day at={dueOn} /> })}
              />
            ))}
          </Rows>
        )}
      </Stack>
    </Section>
  )
}
