import { Download } from 'lucide-react'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { broughtSentence } from '../../recognition/ledger/brought.ts'
import type { NewAward } from './new-awards.ts'

/** What was just earned, before everything else, until it was seen: what it is, what it brought by whose rules, and how to take it along. */
export function AwardMoment({ awards, answer }: { awards: readonly NewAward[]; answer: unknown }) {
  const t = useText()
  const locale = useLocale()
  const [award, ...others] = awards
  if (!award) return null
  const { id, versionId, title, competency, issuerName, timeZone, awardedAt, signedAt, lines, linkedIn, page } = award
  const brought = broughtSentence(lines, locale)
  return (
    <section className="mb-11 grid items-center gap-x-11 gap-y-5 rounded-stage border border-rule bg-card px-5 py-7 md:grid-cols-[auto_minmax(0,1fr)] sm:px-9">
      <div className="arrives justify-self-center max-md:*:w-48">
        <BadgeArt src={`/versions/${versionId}/badge.svg`} alt={t('Badge: {title}', { title })} size="xl" />
      </div>
      <Stack gap="m">
        <div>
          <p className="text-goldtext">
            {t.rich('Earned on {day}, from {issuer}', { day: <Day at={awardedAt} zone={timeZone} />, issuer: issuerName })}
          </p>
          <h2 className="font-serif text-2xl font-[560] tracking-[-0.01em] sm:text-3xl">{t('You earned {title}.', { title })}</h2>
          <p className="mt-1 max-w-reading text-soft">{competency}</p>
        </div>
        {brought && (
          <div>
            <p className="text-l font-semibold">{brought}</p>
            <p className="text-s text-soft">
              {lines.map(({ currency, currencyName, ruleNumber, effectiveFrom }) => (
                <span key={currency} className="block">
                  {t.rich('{currency}: version {number} of the rule, in force since {since}.', {
                    currency: t(currencyName),
                    number: ruleNumber,
                    since: <Day at={effectiveFrom} />,
                  })}
                </span>
              ))}
              <TextLink to="/value">{t('All that counts for you')}</TextLink>
            </p>
          </div>
        )}
        <Row>
          <LinkButton to={`/awards/${id}`}>{t('See your award')}</LinkButton>
          <LinkButton to={linkedIn} kind="quiet" external>
            {t('Add to LinkedIn')}
          </LinkButton>
          {signedAt && (
            <LinkButton kind="quiet" icon={Download} to={`/awards/${id}.png?download`} download>
              {t('Download the badge')}
            </LinkButton>
          )}
        </Row>
        {!signedAt && <p className="text-s text-soft">{t('The badge is being signed. In a few seconds it can be downloaded.')}</p>}
        <CopyField label={t('Link to share')} value={page} />
        <PageForm answer={answer} intent="seen">
          <Row>
            <Button kind="quiet" small name="ids" value={id}>
              {others.length > 0 ? t('Show the next one') : t('Go on')}
            </Button>
          </Row>
        </PageForm>
      </Stack>
      {others.length > 0 && (
        <div className="border-t border-rule pt-5 md:col-span-2">
          <Heading level={3}>{t('{others, plural, one {Another one is} other {# others are}} new', { others: others.length })}</Heading>
          <ul className="mt-3 flex flex-wrap gap-x-7 gap-y-3">
            {others.map((other) => (
              <li key={other.id} className="relative flex items-center gap-3">
                <BadgeArt src={`/versions/${other.versionId}/badge.svg`} alt="" size="xs" />
                <TextLink to={`/awards/${other.id}`}>{other.title}</TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
