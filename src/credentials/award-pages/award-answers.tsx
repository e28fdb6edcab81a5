import { CheckList } from '../../foundation/ui/check-list.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { GroundKind } from '../awards/award-ground.ts'
import type { AwardStanding } from './five-answers.ts'

type Given = {
  award: {
    issuerName: string
    timeZone: string
    issuerSlug: string
    earnerName: string
    /** Whether its earner asked to be forgotten. */
    isErased: boolean
    signedAt: Date | null
    expiresAt: Date | null
    standing: AwardStanding
    ground: GroundKind
    blind: boolean
    /** Whether the coach decided, openly. */
    byCoach: boolean
    elsewhere: { decidedOn: string; source: string; decision: string; decidedBy: string } | null
    addresses: { page: string }
  }
}

/** The five questions of someone who was sent this page, answered in words. */
export function AwardAnswers({ award }: Given) {
  const t = useText()
  const signed = award.signedAt ? 'yes' : 'waiting'
  const current = {
    revoked: t('It was taken back.'),
    suspended: t('It is suspended for now.'),
    expired: t('It has expired.'),
    current: award.expiresAt
      ? t.rich('Not taken back; valid until {day}.', { day: <Day at={award.expiresAt} zone={award.timeZone} /> })
      : t('Not taken back; it does not expire.'),
    'being-signed': t('It was decided; the signature follows in a moment.'),
  }[award.standing]
  /** By what the award rests on. */
  const behind: Record<GroundKind, string> = texts({
    decision: award.byCoach
      ? '<a>{issuer}</a>. The coach who saw the practice decided, openly: they knew whose it was, and said of each criterion of a public rubric that it is shown.'
      : award.blind
        ? '<a>{issuer}</a>. A qualified assessor weighed the evidence against a public rubric, without knowing whose it was.'
        : '<a>{issuer}</a>. A qualified assessor weighed the evidence against a public rubric.',
    elsewhere: award.elsewhere?.decision
      ? '<a>{issuer}</a>. {by} decided it elsewhere on {day}; two people of the issuer stand for that. Nobody here weighed it by the criteria of this micro-credential.'
      : '<a>{issuer}</a>, which has it from “{source}”. It was decided elsewhere on {day}, before it came here. Nobody here weighed it by the criteria of this micro-credential.',
    pathway:
      '<a>{issuer}</a>. It was given for completing a pathway: each award it rests on was decided by itself, and has a page of its own.',
  })
  return (
    <>
      <CheckList
        label={t('Five answers about this award')}
        items={[
          {
            title: t('It is real'),
            state: signed,
            note: award.signedAt
              ? t('Signed by {issuer} with its own key.', { issuer: award.issuerName })
              : t('{issuer} is signing it now.', { issuer: award.issuerName }),
          },
          {
            title: t('It is unchanged'),
            state: signed,
            note: award.signedAt ? t('What you see here is what was signed.') : t('Known when it is signed.'),
          },
          {
            title: t('It is current'),
            state: award.standing === 'current' ? 'yes' : award.standing === 'being-signed' ? 'waiting' : 'no',
            note: current,
          },
          {
            title: award.isErased ? t('Whose it is, this page does not say') : t('It is about {earner}', { earner: award.earnerName }),
            state: award.isErased ? 'waiting' : 'yes',
            note: award.isErased
              ? t('The file of the award names the person. Only they have it.')
              : t('The credential names this person, and holds their e-mail address only as a fingerprint that you can compare.'),
          },
          {
            title: t('Who stands behind it'),
            state: 'yes',
            note: t.rich(behind[award.ground], {
              issuer: award.issuerName,
              source: award.elsewhere?.source ?? '',
              by: award.elsewhere?.decidedBy ?? '',
              day: award.elsewhere ? <Day at={award.elsewhere.decidedOn} /> : '',
              a: (inside) => <TextLink to={`/issuers/${award.issuerSlug}`}>{inside}</TextLink>,
            }),
          },
        ]}
      />
      {award.signedAt && !award.isErased && (
        <p className="text-s text-soft">
          {t.rich('Don’t take our word for it: <a>check the signature yourself</a>, here or with any Open Badges verifier.', {
            a: (inside) => <TextLink to={`/verify?url=${encodeURIComponent(award.addresses.page)}`}>{inside}</TextLink>,
          })}
        </p>
      )}
    </>
  )
}
