import { levelNames, levels } from '../../definitions/achievements/levels.ts'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { formatNumber } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { AgreementBar } from './agreement-bar.tsx'
import { type Estimate, type Figures, fewestForKappa, fewestSubmissions } from './figures.ts'

/** A share with its interval, in words and drawn. */
export function Share({ estimate }: { estimate: Estimate }) {
  const t = useText()
  if (!estimate) return <span className="text-soft">{t('too few to say')}</span>
  const whole = (share: number) => Math.round(share * 100)
  return (
    <>
      <span className="tabular-nums">
        <span className="font-semibold">{t('{share, number, percent}', { share: estimate.value })}</span>{' '}
        <span className="text-s text-soft">{t('{low} to {high}', { low: whole(estimate.low), high: whole(estimate.high) })}</span>
      </span>
      <AgreementBar estimate={estimate} />
    </>
  )
}

/** A figure beyond chance with its interval. */
export function BeyondChance({ estimate }: { estimate: Estimate }) {
  const t = useText()
  const locale = useLocale()
  const two = (value: number) => formatNumber(locale, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  if (!estimate) return <span className="text-soft">{t('not told')}</span>
  return (
    <span className="tabular-nums">
      <span className="font-semibold">{two(estimate.value)}</span>{' '}
      <span className="text-s text-soft">{t('{low} to {high}', { low: two(estimate.low), high: two(estimate.high) })}</span>
    </span>
  )
}

/** The share above which one level is so common that kappa misleads. */
const nearlyAll = 0.8

/** What the figures of a whole say in one sentence, then each of them. */
export function WholeFigures({ figures }: { figures: Figures }) {
  const t = useText()
  const { exact, adjacent, linear, quadratic, kappa, alpha, given, pairs, criteria, submissions } = figures
  const all = given.reduce((sum, count) => sum + count, 0)
  const common = levels.find((_, place) => (given[place] ?? 0) > nearlyAll * all)
  const isSame = pairs >= fewestForKappa && kappa === null
  return (
    <div className="grid gap-5">
      <p className="max-w-reading font-serif text-l">
        {t.rich(
          'Assessors agreed within one level on <b>{near, number, percent}</b> of {criteria, plural, one {# criterion} other {# criteria}}, and gave the same level on <b>{same, number, percent}</b>.',
          { near: adjacent?.value ?? 0, same: exact?.value ?? 0, criteria, b: (words) => <b>{words}</b> },
        )}
      </p>
      <dl className="grid max-w-reading gap-x-8 gap-y-4 sm:grid-cols-2">
        {[
          { label: t('The same level'), value: <Share estimate={exact} /> },
          { label: t('Within one level'), value: <Share estimate={adjacent} /> },
          { label: t('Weighted kappa, by the square of the distance'), value: <BeyondChance estimate={quadratic} /> },
          { label: t('Weighted kappa, by the distance'), value: <BeyondChance estimate={linear} /> },
          { label: t('Cohen’s kappa'), value: <BeyondChance estimate={kappa} /> },
          { label: t('Krippendorff’s alpha, for ordered levels'), value: <BeyondChance estimate={alpha} /> },
        ].map(({ label, value }) => (
          <div key={label}>
            <dt className="text-s text-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-s text-soft">
        {t(
          '{submissions, plural, one {# submission} other {# submissions}}, {pairs, plural, one {# pair of levels} other {# pairs of levels}}. After each figure stands where it would lie in 95 of 100 samples like this.',
          { submissions, pairs },
        )}
      </p>
      {isSame ? (
        <Callout>{t('Everyone gave the same level. Then nothing can be said about agreement beyond chance.')}</Callout>
      ) : (
        common && (
          <Callout title={t('Kappa misleads here')}>
            {t(
              'More than {share, number, percent} of what was given is “{level}”. Chance alone would agree often then, so kappa is low however well assessors agree. Go by the share of the same level.',
              { share: nearlyAll, level: t(levelNames[common]) },
            )}
          </Callout>
        )
      )}
      <Fold summary={t('What these figures mean')} small>
        <div className="grid max-w-reading gap-2 pt-2 text-s">
          <p>
            {t(
              'Counted is each criterion that two or more weighed without seeing each other, before anyone settled a difference. Practice and adjudicators are left out.',
            )}
          </p>
          <p>
            {t(
              'Kappa and alpha say how much of the agreement that chance leaves open was reached: 1 is all of it, 0 is what chance would give, below 0 is less. Weighted ones mind a distance of two levels more than one of one.',
            )}
          </p>
          <p>
            {t(
              'With fewer than {pairs} pairs only agreement is told; with fewer than {submissions} submissions nothing, as it would tell of persons. None of it ranks a person.',
              { pairs: fewestForKappa, submissions: fewestSubmissions },
            )}
          </p>
        </div>
      </Fold>
    </div>
  )
}

/** Where fewer were weighed by several than tell nothing of persons. */
export function TooLittle({ submissions }: { submissions: number }) {
  const t = useText()
  return (
    <EmptyState title={t('Too little to say yet')}>
      {t(
        '{submissions, plural, =0 {No submission was} one {# submission was} other {# submissions were}} weighed by several. From {fewest} on, it is told here how far they agree. How many weigh a micro-credential, its authors say under “How it is judged”.',
        { submissions, fewest: fewestSubmissions },
      )}
    </EmptyState>
  )
}
