import type { AwardAsking } from '../../definitions/value/asked.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** For who earned it alone: that something has to be asked for, until when, and what came of it. */
export function AwardAsks({ awardId, asking: { organization, until, request } }: { awardId: string; asking: AwardAsking }) {
  const t = useText()
  const asked = () => <Day at={request?.askedOn ?? ''} />
  return (
    <Callout kind={request === null ? 'attention' : 'info'} title={t('What it brings has to be asked for')}>
      {request === null || request.state === 'refused' ? (
        <>
          {request ? (
            <p>{t('You asked, and it was refused: {reason}', { reason: request.reason })}</p>
          ) : (
            <p>
              {t.rich('{organization} gives something for this award if you ask for it by <day></day>.', {
                organization,
                day: () => <Day at={until} />,
              })}
            </p>
          )}
          <div className="mt-2">
            <LinkButton to={`/value/ask/award/${awardId}`} kind="quiet" small>
              {t('Ask {organization}', { organization })}
            </LinkButton>
          </div>
        </>
      ) : (
        <p>
          {request.state === 'open'
            ? t.rich('You asked on <day></day>, and nobody has decided yet.', { day: asked })
            : t.rich('You asked on <day></day>, and it was agreed to.', { day: asked })}{' '}
          <TextLink to="/value/asked">{t('What I asked for')}</TextLink>
        </p>
      )}
    </Callout>
  )
}
