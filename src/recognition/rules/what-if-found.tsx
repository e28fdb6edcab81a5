import type { RuleText } from '../../definitions/rules/rule.ts'
import { type Amount, amountInShort } from '../../definitions/value/rule-words.ts'
import { Callout } from '../../foundation/ui/callout.tsx'
import { type Column, DataTable } from '../../foundation/ui/data-table.tsx'
import { Figure } from '../../foundation/ui/figure.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { currencyOf, type Names } from './rule-words.ts'
import type { WhatIf } from './what-if.ts'
import type { WhatIfWritten } from './what-if-written.ts'

/** Why less would be given, where a rule is tried. */
const heldBy: Partial<Record<WhatIf['held'][number]['code'], string>> = texts({
  cap: 'a cap was reached',
  'not-with': 'something else was given that excludes it',
  'short-sessions': 'the sessions were too short',
})

/** What a rule would have come to on the awards of a year. */
export function FoundEarned({ found, text, names }: { found: WhatIf; text: RuleText; names: Names }) {
  const t = useText()
  const locale = useLocale()
  const say = (amount: string, currency = text.currency) =>
    signed(amount, (size) => amountInShort({ ...currencyOf(names)(currency), amount: size } satisfies Amount, locale))
  type Sum = WhatIf['sums'][number]
  const columns: Column<Sum>[] = [
    { key: 'currency', label: t('Given in'), head: true, wide: true, cell: ({ currency }) => t(currencyOf(names)(currency).currencyName) },
    { key: 'before', label: t('As it is'), align: 'end', cell: ({ before, currency }) => say(before, currency) },
    { key: 'after', label: t('With this rule'), align: 'end', cell: ({ after, currency }) => say(after, currency) },
    { key: 'change', label: t('Difference'), align: 'end', cell: ({ change, currency }) => say(change, currency) },
  ]
  return (
    <>
      {found.awards === 0 ? (
        <Callout title={t('Nothing to try it on')}>
          <p>{t('Nobody was awarded anything by your rules in that year.')}</p>
        </Callout>
      ) : (
        <>
          <Row gap="xl" align="start">
            <Figure
              value={say(found.amount)}
              caption={t('in {lines, plural, one {# line} other {# lines}}', { lines: found.lines })}
              tone="gold"
            />
            <Figure
              value={String(found.reached)}
              caption={t('of {people, plural, one {# person} other {# people}} who earned something', { people: found.people })}
              tone="green"
            />
          </Row>
          {found.isPart && (
            <Callout kind="attention" title={t('Only a part')}>
              <p>
                {t('More people earned something than are worked out at once. The figures are of the first {people}.', {
                  people: found.people,
                })}
              </p>
            </Callout>
          )}
          {found.held.length > 0 && (
            <Section title={t('What it would have held back')}>
              <ul className="ml-5 list-disc">
                {found.held.map(({ code, lines, amount }) => (
                  <li key={code}>
                    {t('{amount} in {lines, plural, one {# line} other {# lines}}, because {reason}', {
                      amount: say(amount),
                      lines,
                      reason: t(heldBy[code] ?? 'a condition was not met'),
                    })}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section
            title={t('All rules together')}
            lede={t('On the {awards, plural, one {# award} other {# awards}} of the year.', { awards: found.awards })}
          >
            <DataTable
              caption={t('All rules together')}
              hideCaption
              columns={columns}
              rows={found.sums}
              rowKey={({ currency }) => currency}
              empty={<p>{t('Nothing is given.')}</p>}
            />
          </Section>
        </>
      )}
    </>
  )
}

/** What a rule on writing would have come to on what was published for the first time in a year. */
export function FoundWritten({ found, text, names }: { found: WhatIfWritten; text: RuleText; names: Names }) {
  const t = useText()
  const locale = useLocale()
  if (found.works === 0)
    return (
      <Callout title={t('Nothing to try it on')}>
        <p>{t('Nothing that somebody began here was published for the first time in that year.')}</p>
      </Callout>
    )
  const amount = amountInShort({ ...currencyOf(names)(text.currency), amount: found.amount } satisfies Amount, locale)
  return (
    <>
      <Row gap="xl" align="start">
        <Figure value={amount} caption={t('in {lines, plural, one {# line} other {# lines}}', { lines: found.lines })} tone="gold" />
        <Figure
          value={String(found.reached)}
          caption={t(
            'authors, of {works, plural, one {# micro-credential that was} other {# micro-credentials that were}} published for the first time',
            {
              works: found.works,
            },
          )}
          tone="green"
        />
      </Row>
      {found.isPart && (
        <Callout kind="attention" title={t('Only a part')}>
          <p>{t('More was published than is worked out at once. The figures are of the first {works}.', { works: found.works })}</p>
        </Callout>
      )}
    </>
  )
}

/** An amount with its sign, where it is less. */
const signed = (amount: string, say: (size: string) => string) => (amount.startsWith('-') ? `−${say(amount.slice(1))}` : say(amount))
