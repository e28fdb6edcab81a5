import { ExternalLink, FileText, Printer, QrCode } from 'lucide-react'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { PosterWindow, StandingOfPoster } from './poster-window.tsx'
import { type PosterStanding, type WhoMayAsk, whoLabels } from './poster-words.ts'
import { WindowFields } from './window-fields.tsx'

type Poster = {
  id: string
  title: string | null
  versionId: string | null
  achievementSlug: string
  decision: string
  decidedBy: string
  decidedOn: string
  record: string
  question: string
  who: WhoMayAsk
  domains: string[]
  most: number
  asked: number
  unproven: number
  named: number
  opensAt: Date
  closesAt: Date
  opens: string
  closes: string
  timeZone: string
  maker: string | null
  standing: PosterStanding
}

/** What a poster is for, its code, and what its keepers do with it. */
export function PosterHead({ poster, address, mayKeep, answer }: { poster: Poster; address: string; mayKeep: boolean; answer: unknown }) {
  const t = useText()
  const here = `/issue/posters/${poster.id}`
  const isUsed = poster.standing !== 'withdrawn' && poster.standing !== 'archived'
  return (
    <Stack gap="l">
      <div className="grid items-center gap-x-6 gap-y-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        {poster.versionId && (
          <BadgeArt src={`/versions/${poster.versionId}/badge.svg`} alt={t('Badge: {title}', { title: poster.title ?? '' })} size="m" />
        )}
        <div className="grid gap-1.5">
          <p className="font-serif text-xl leading-snug">
            <TextLink to={`/catalog/${poster.achievementSlug}`}>{poster.title}</TextLink>
          </p>
          <p className="text-soft">
            <PosterWindow poster={poster} />
          </p>
          <p>
            <StandingOfPoster standing={poster.standing} />
          </p>
        </div>
      </div>
      {isUsed && (
        <Stack gap="m">
          <Row gap="s" wrap>
            <LinkButton to={`${here}/poster.pdf`} icon={FileText} external>
              {t('Poster to print (PDF)')}
            </LinkButton>
            <LinkButton to={`${here}/sheet`} kind="quiet" icon={Printer}>
              {t('Poster as a page')}
            </LinkButton>
            <LinkButton to={`${here}/qr.png`} kind="quiet" icon={QrCode} download>
              {t('QR code (PNG)')}
            </LinkButton>
            <LinkButton to={`${here}/qr.svg`} kind="quiet" icon={QrCode} download>
              {t('QR code (SVG)')}
            </LinkButton>
            <LinkButton to={address} kind="plain" icon={ExternalLink} external>
              {t('See it as others do')}
            </LinkButton>
          </Row>
          <CopyField label={t('The link in its code')} value={address} />
        </Stack>
      )}
      <DefinitionList
        items={[
          { term: t('What was decided'), value: poster.decision },
          { term: t('Who decided it'), value: poster.decidedBy },
          { term: t('Day of the decision'), value: <Day at={poster.decidedOn} /> },
          { term: t('Where its record is'), value: poster.record },
          {
            term: t('Who may ask'),
            value: poster.who === 'domains' ? poster.domains.map((one) => `@${one}`).join(', ') : t(whoLabels[poster.who]),
          },
          { term: t('What they are asked'), value: poster.question },
          { term: t('Asked so far'), value: t('{asked} of at most {most}', { asked: poster.asked, most: poster.most }) },
          ...(poster.maker ? [{ term: t('Made by'), value: poster.maker }] : []),
        ]}
      />
      {poster.unproven > 0 && (
        <p className="text-s text-soft">
          {t(
            '{count, plural, one {One more has} other {# more have}} not confirmed the address yet. They count once they have opened the link in their e-mail.',
            { count: poster.unproven },
          )}
        </p>
      )}
      {poster.standing === 'archived' && (
        <Callout kind="attention" title={t('This micro-credential is not offered any more')}>
          {t('So nobody can ask for it. What was asked before can be answered.')}
        </Callout>
      )}
      {mayKeep && <Tend poster={poster} answer={answer} />}
    </Stack>
  )
}

function Tend({ poster, answer }: { poster: Poster; answer: unknown }) {
  const t = useText()
  const intent = refusedForm(answer)?.values.intent
  return (
    <Stack gap="s">
      {poster.standing !== 'withdrawn' && (
        <Fold
          summary={poster.standing === 'over' ? t('Open it once more') : t('Change when, and how many')}
          small
          open={intent === 'change'}
        >
          <Stack gap="m">
            <PageForm answer={answer} intent="change">
              <WindowFields opens={poster.opens} closes={poster.closes} most={poster.most} zone={poster.timeZone} />
              <div>
                <Button small>{t('Keep it so')}</Button>
              </div>
            </PageForm>
            {(poster.standing === 'open' || poster.standing === 'early' || poster.standing === 'full') && (
              <PageForm answer={answer} intent="close">
                <div>
                  <Button kind="quiet" small>
                    {t('Close it now')}
                  </Button>
                </div>
              </PageForm>
            )}
          </Stack>
        </Fold>
      )}
      <Fold summary={t('Whom the record names ({named})', { named: poster.named })} small open={intent === 'names'}>
        <PageForm answer={answer} intent="names">
          <Field
            name="names"
            type="textarea"
            rows={6}
            label={t('Names or addresses, one on a line')}
            help={t(
              'They take the place of those that are kept. They are shown to nobody; beside each request it says whether it is among them.',
            )}
            spellCheck={false}
          />
          <div>
            <Button small>{t('Keep these names')}</Button>
          </div>
        </PageForm>
      </Fold>
      {poster.standing !== 'withdrawn' && (
        <Fold summary={t('Replace its code, or withdraw it')} small open={intent === 'replace' || intent === 'withdraw'}>
          <Stack gap="m">
            <PageForm answer={answer} intent="replace">
              <p className="max-w-reading">
                {t(
                  'Where the code went where it should not: the poster gets another one, and what hangs says that it is not used any more.',
                )}
              </p>
              <div>
                <Button kind="quiet" small>
                  {t('Replace the code')}
                </Button>
              </div>
            </PageForm>
            <PageForm answer={answer} intent="withdraw">
              <p className="max-w-reading">
                {t('Withdrawn, nobody can ask by it any more, for good. What was asked stays here to be answered.')}
              </p>
              <div>
                <Button kind="danger" small>
                  {t('Withdraw the poster')}
                </Button>
              </div>
            </PageForm>
          </Stack>
        </Fold>
      )}
    </Stack>
  )
}
