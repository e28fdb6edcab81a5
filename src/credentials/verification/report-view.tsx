import type { FiveAnswers } from '@laurel/openbadges/verify/five-answers'
import { BadgeCheck, KeyRound } from 'lucide-react'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { type CheckItem, CheckList } from '../../foundation/ui/check-list.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { TrustLine } from '../trust-lists/trust-line.tsx'
import { BadgeFacts } from './badge-facts.tsx'
import { FindingList } from './finding-list.tsx'
import type { Report, ShownReport } from './report.ts'
import type { Verdict } from './verdict.ts'
import { AskedList, LetSiteAsk, WhoChecked } from './who-checked.tsx'

/** What came of a check: the verdict, the badge, five plain answers, and the technical detail for who wants it. */
export function ReportView({ report, isAnswer }: { report: ShownReport; isAnswer: boolean }) {
  const t = useText()
  const { badge, issuerHere, address, shareUrl, answers, checked } = report
  const here = checked.by === 'browser' ? checked : null
  return (
    <Stack gap="l">
      <div tabIndex={-1} {...(isAnswer && { 'data-focus': '' })} className="grid gap-3 outline-none">
        <VerdictCallout report={report} siteMayKnowMore={here?.siteMayKnowMore ?? false} />
        {badge &&
          report.notes.map((note) => (
            <p key={note} className="text-s text-soft wrap-anywhere">
              {note}
            </p>
          ))}
        <WhoChecked report={report} />
      </div>
      {badge && (
        <header className="grid justify-items-center gap-3 text-center">
          {report.picture && <BadgeArt src={report.picture} alt={t('Badge: {title}', { title: badge.name ?? '' })} size="l" />}
          <h2 className="font-serif text-2xl leading-tight">
            {badge.name ? <Written language={badge.achievement.language}>{badge.name}</Written> : t('A badge without a name')}
          </h2>
          <p className="text-l text-soft">
            {report.recipientName
              ? t('It says: given to {person} by {issuer}', { person: report.recipientName, issuer: issuerName(report) })
              : badge.kind === 'endorsement'
                ? t('An endorsement, signed by {issuer}', { issuer: issuerName(report) })
                : t('It says: given by {issuer}', { issuer: issuerName(report) })}
          </p>
        </header>
      )}
      {report.inParts && <InParts />}
      {report.holder && <ShownBy holder={report.holder} />}
      {badge?.kind === 'endorsement' && <Endorsed badge={badge} />}
      {badge && <Answers answers={answers} />}
      {issuerHere && (
        <p className="text-s text-soft">
          {t.rich('The issuer is known here: <a>{name}</a>.', {
            name: issuerHere.name,
            a: (inside) => <TextLink to={`/issuers/${issuerHere.slug}`}>{inside}</TextLink>,
          })}
        </p>
      )}
      {badge && report.trust && <TrustLine trust={report.trust} isHosted={badge.kind === 'open-badge-2'} />}
      {badge && !issuerHere && !report.trust && answers.whoSaysSo.answer === 'yes' && (
        <p className="text-s text-soft">
          {t('The issuer is not one of this Laurel’s. That says nothing against it; whether you trust it is for you to decide.')}
        </p>
      )}
      {badge && (address || here) && answers.aboutThisPerson.answer !== 'yes' && (
        <div {...(here && { 'data-verify-again': '' })}>
          <WhoseForm address={address} />
        </div>
      )}
      {badge && <BadgeFacts badge={badge} />}
      {shareUrl && <CopyField label={t('Link to this check')} value={shareUrl} />}
      {here && <AskedList asked={here.asked} />}
      {badge && (
        <Fold summary={t('Technical detail')} small>
          <FindingList report={report} />
        </Fold>
      )}
    </Stack>
  )
}

/** That there may be more: said kindly, as to show little is anybody's right. */
export function InParts() {
  const t = useText()
  return (
    <Callout title={t('Parts of it are shown')}>
      <p>
        {t(
          'The person who holds it chose what you read. All of that is as its issuer signed it. The issuer may have signed more, such as a name, levels or evidence; that it is not shown says nothing against it.',
        )}
      </p>
    </Callout>
  )
}

/** Whether the key that it names signed what it came in. A file can be handed on, signature and all: so it is said what that proves. */
export function ShownBy({ holder: { isTheirs, sentence } }: { holder: NonNullable<Report['holder']> }) {
  const t = useText()
  if (!isTheirs) return <p className="text-s text-soft wrap-anywhere">{sentence}</p>
  return (
    <Callout icon={KeyRound} title={t('Signed by the key that it names')}>
      <p className="wrap-anywhere">{sentence}</p>
      <p>
        {t(
          'If that was not for you just now, somebody may have handed it on. To be sure, ask the person who holds it a question of your own.',
        )}
      </p>
    </Callout>
  )
}

/** What is endorsed, and in what words. Whether that holds itself is another question, with an answer of its own. */
function Endorsed({ badge }: { badge: NonNullable<Report['badge']> }) {
  const t = useText()
  const about = badge.recipient.id ?? ''
  return (
    <div className="grid gap-3">
      {badge.narrative && (
        <blockquote className="border-l-2 border-green/40 pl-4 whitespace-pre-line wrap-anywhere">{badge.narrative}</blockquote>
      )}
      <p className="wrap-anywhere">
        {t.rich('It is said about <a>{about}</a>. This check is of what was said, not of what it is about.', {
          about,
          a: (inside) =>
            /^https?:/.test(about) ? (
              <TextLink to={about} external rel="nofollow noopener">
                {inside}
              </TextLink>
            ) : (
              inside
            ),
        })}
      </p>
    </div>
  )
}

/** Asks once more, now about a person. Sent as a form: an address of mail has no place in a link. */
function WhoseForm({ address }: { address: string | null }) {
  const t = useText()
  return (
    <PageForm answer={null} action="/verify" encType="multipart/form-data">
      <HiddenFields values={{ url: address }} />
      <Field
        name="recipient"
        type="email"
        label={t('Whose is it?')}
        autoComplete="off"
        help={t('An e-mail address of the person who gave you the badge. It is compared here and kept nowhere.')}
      />
      <div>
        <Button kind="quiet">{t('See whether it is about this person')}</Button>
      </div>
    </PageForm>
  )
}

const issuerName = ({ badge }: Report) => badge?.issuer.name ?? badge?.issuer.url ?? badge?.issuer.id ?? '?'

/** What is no reason to doubt a badge. */
const neutral: readonly Verdict[] = ['not-all-checked', 'not-an-award']

type Said = { report: Report; siteMayKnowMore: boolean }

/** The verdict, and the sentence that decided it. */
export function VerdictCallout({ report: { verdict, because, answers, badge }, siteMayKnowMore }: Said) {
  const t = useText()
  const titles: Record<Verdict, string> = {
    holds: badge?.kind === 'endorsement' ? t('This endorsement holds') : t('This badge holds'),
    'not-all-checked': t('Not everything could be checked'),
    'out-of-reach': t('This address could not be read'),
    unreadable: t('There is no badge to be read in this'),
    'not-an-award': t('This is not an award'),
    'not-to-be-trusted': t('Don’t rely on this badge'),
    'taken-back': badge?.kind === 'endorsement' ? t('This endorsement was withdrawn') : t('This badge was taken back'),
    suspended: t('This badge is suspended for now'),
    'not-counting': t('This badge does not count now'),
    expired: t('This badge has expired'),
    'not-begun': t('This badge does not hold yet'),
    partly: t('Something inside it does not hold'),
    'someone-else': t('A good badge, but not of this person'),
    'not-matched': t('A good badge, but this address does not match it'),
  }
  if (verdict === 'holds')
    return (
      <Callout title={titles.holds} icon={BadgeCheck}>
        {because === answers.real.sentence
          ? t('It is real and current. {lapse}', { lapse: because })
          : t('It is real, unchanged and current. {issuer}', { issuer: because })}
      </Callout>
    )
  return (
    <Callout kind={neutral.includes(verdict) ? 'info' : 'attention'} title={titles[verdict]} actions={siteMayKnowMore && <LetSiteAsk />}>
      <p className="wrap-anywhere">{because}</p>
      {siteMayKnowMore && (
        <p>
          {t('Your browser could not ask everything. This site can ask in its place: that sends the badge here, where it is not kept.')}
        </p>
      )}
    </Callout>
  )
}

/** The five plain answers. */
export function Answers({ answers: { real, unchanged, current, aboutThisPerson, whoSaysSo } }: { answers: FiveAnswers }) {
  const t = useText()
  const title = { yes: 0, no: 1, unknown: 2 } as const
  const item = ({ answer, sentence }: typeof real, titles: readonly [string, string, string]): CheckItem => ({
    title: titles[title[answer]],
    note: sentence,
    state: answer,
  })
  return (
    <CheckList
      label={t('Five answers about this badge')}
      items={[
        item(real, [t('It is real'), t('It is not real'), t('Is it real?')]),
        item(unchanged, [t('It is unchanged'), t('Nothing proves that it is unchanged'), t('Is it unchanged?')]),
        item(current, [t('It is current'), t('It is not current'), t('Is it current?')]),
        item(aboutThisPerson, [t('It is about this person'), t('It is not about this person'), t('Is it about this person?')]),
        item(whoSaysSo, [t('Its issuer stands behind it'), t('Its issuer does not stand behind it'), t('Who says so?')]),
      ]}
    />
  )
}
