import { BookMarked } from 'lucide-react'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { TrustAnswer } from './trust-answer.ts'

/** What the lists that this site goes by say about the issuer of a badge: a calm line of its own, never a verdict. */
export function TrustLine({ trust, isHosted }: { trust: TrustAnswer; isHosted: boolean }) {
  const t = useText()
  return (
    <div className="flex gap-3 text-s">
      <span className="text-soft">
        <Icon of={BookMarked} size="m" />
      </span>
      <div className="grid min-w-0 gap-1.5">
        {trust.standing === 'unknown' ? (
          <>
            <p className="font-semibold">
              {isHosted
                ? t('It comes from its issuer. Its issuer is unknown to the lists this site goes by.')
                : t('The signature is fine. Its issuer is unknown to the lists this site goes by.')}
            </p>
            <p className="text-soft">{t('That says nothing against it; whether you trust it is for you to decide.')}</p>
          </>
        ) : (
          trust.known.map((one) => <Known key={`${one.organization.slug} ${one.list?.name ?? ''} ${one.asOf}`} one={one} />)
        )}
      </div>
    </div>
  )
}

function Known({
  one: { organization, list, asOf, goodUntil, issuerName, since, until, recognition, isOutOfDate },
}: {
  one: TrustAnswer['known'][number]
}) {
  const t = useText()
  const page = (inside: React.ReactNode) => <TextLink to={`/issuers/${organization.slug}${list ? '' : '/trust'}`}>{inside}</TextLink>
  const day = <Day at={asOf} />
  const said = { organization: organization.name, list: list?.name ?? '', page, day }
  return (
    <div className="min-w-0">
      <p className="wrap-anywhere">
        {recognition === 'known' && !list && t.rich('Known to the list of <page>{organization}</page>, as of {day}.', said)}
        {recognition === 'known' &&
          list &&
          t.rich('Known to “{list}”, a list that <page>{organization}</page> goes by, as of {day}.', said)}
        {recognition === 'known-then' &&
          t.rich('The list of <page>{organization}</page> knew its issuer until {until}, when this badge had been given already.', {
            ...said,
            until: <Day at={until ?? asOf} zone="UTC" />,
          })}
        {recognition === 'ended' &&
          t.rich('The list of <page>{organization}</page> knew its issuer until {until}, before this badge was given.', {
            ...said,
            until: <Day at={until ?? asOf} zone="UTC" />,
          })}
        {recognition === 'not-yet' &&
          t.rich('The list of <page>{organization}</page> knows its issuer from {since} on.', {
            ...said,
            since: <Day at={since ?? asOf} zone="UTC" />,
          })}
      </p>
      <p className="text-soft wrap-anywhere">
        {[
          t('There it is called {name}.', { name: issuerName }),
          list && (list.signedBy ? t('That list is signed by {signer}.', { signer: list.signedBy }) : t('That list is not signed.')),
          list && recognition !== 'known' && t('It is called “{list}”.', { list: list.name }),
        ]
          .filter(Boolean)
          .join(' ')}{' '}
        {isOutOfDate && goodUntil && t.rich('It was good until {day}, and no newer one is here.', { day: <Day at={goodUntil} /> })}
      </p>
    </div>
  )
}
