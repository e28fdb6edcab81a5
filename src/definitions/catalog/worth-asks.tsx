import { LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Terms, Worth } from '../value/worth.ts'

/** What has to be asked of an organization before it gives something, and what the reader asked so far. */
export function WorthAsks({ kind, terms, askAt }: { kind: Worth['kind']; terms: Terms; askAt: string | undefined }) {
  const t = useText()
  const { inForce, organization, asked, day } = terms
  const all = inForce.flatMap(({ asks }) => asks ?? [])
  const days = all.flatMap(({ within }) => within ?? [])
  const wantsBefore = all.some(({ before }) => before)
  return (
    <>
      {wantsBefore && <p>{t('Somebody at {organization} has to agree before the work begins.', { organization })}</p>}
      {wantsBefore && kind !== 'theirs' && askAt && (
        <div className="print:hidden">
          {asked === null || asked.state === 'refused' ? (
            <div className="grid gap-2">
              {asked && <p>{t('You asked, and it was refused: {reason}', { reason: asked.reason })}</p>}
              {kind === 'begun' && <p>{t.rich('You began on <day></day>, so asking now comes late.', { day: () => <Day at={day} /> })}</p>}
              <div>
                <LinkButton to={askAt} kind="quiet" small>
                  {kind === 'begun' ? t('Ask {organization} all the same', { organization }) : t('Ask {organization}', { organization })}
                </LinkButton>
              </div>
            </div>
          ) : (
            <p>
              {asked.state === 'open'
                ? t.rich('You asked on <day></day>, and nobody has decided yet.', { day: () => <Day at={asked.askedOn} /> })
                : t.rich('You asked on <day></day>, and it was agreed to.', { day: () => <Day at={asked.askedOn} /> })}{' '}
              <TextLink to="/value/asked">{t('What I asked for')}</TextLink>
            </p>
          )}
        </div>
      )}
      {days.length > 0 && (
        <p>
          {t(
            '{days, plural, one {It has to be asked for within # day of the award.} other {It has to be asked for within # days of the award.}}',
            {
              days: Math.min(...days),
            },
          )}
        </p>
      )}
      {all.some(({ isApproved }) => isApproved) && <p>{t('It is paid once it is approved.')}</p>}
    </>
  )
}
