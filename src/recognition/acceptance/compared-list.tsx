import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import type { Locale } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { type AcceptanceNames, kindNames, valueInWords } from './acceptance-words.ts'
import type { ComparedEntry, EntryStanding } from './compare-list.ts'
import type { CheckedList } from './import-list.ts'

const headings: Record<EntryStanding, string> = texts({
  new: 'New here',
  differs: 'Accepted here otherwise',
  same: 'The same here',
  own: 'Your own',
  'not-here': 'Not known on this Laurel',
})

type Given = {
  looked: CheckedList & { list: string; trustsSigner: boolean }
  organization: { id: string; slug: string }
  names: AcceptanceNames
  answer: unknown
}

/** A list of others held against what is accepted here; what is chosen of it becomes proposals. */
export function ComparedList({ looked, organization, names, answer }: Given) {
  const t = useText()
  const { signer, validUntil, entries, list, trustsSigner } = looked
  const canTake = entries.some(({ standing }) => standing === 'new' || standing === 'differs')
  return (
    <Section
      title={t('What {signer} accepts', { signer: signer.name || signer.id })}
      lede={t.rich('Signed by {signer}, unchanged, good until {day}. Nothing is saved yet.', {
        signer: signer.name || signer.id,
        day: <Day at={validUntil} />,
      })}
    >
      <PageForm answer={answer} intent="take">
        <HiddenFields
          values={{ organizationId: organization.id, of: organization.slug, list, ...(trustsSigner && { trustsSigner: 'true' }) }}
        />
        <Stack gap="m">
          {(Object.keys(headings) as EntryStanding[]).map((standing) => {
            const those = entries.filter((one) => one.standing === standing)
            if (those.length === 0) return null
            return (
              <section key={standing}>
                <h3 className="font-semibold">{t(headings[standing])}</h3>
                <ul className="divide-y divide-rule border-y border-rule">
                  {those.map((entry) => (
                    <li key={entry.at} className="py-3">
                      <EntryLine entry={entry} names={names} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
          {canTake ? (
            <>
              <p>
                {t(
                  'Each becomes a proposal at the same amounts, as far as you give the same. You can change it before a second person agrees.',
                )}
              </p>
              <div>
                <Button>{t('Propose what is chosen')}</Button>
              </div>
            </>
          ) : (
            <p>{t('There is nothing in it that you could take over.')}</p>
          )}
        </Stack>
      </PageForm>
    </Section>
  )
}

function EntryLine({ entry, names }: { entry: ComparedEntry; names: AcceptanceNames }) {
  const t = useText()
  const locale = useLocale()
  const { at, kind, title, issuerName, standing, ours } = entry
  const label =
    kind === 'issuer'
      ? t('Everything of {issuer}', { issuer: issuerName })
      : t('{title}, {kind} from {issuer}', { title, kind: t(kindNames[kind]), issuer: issuerName })
  const said = (
    <>
      <span className="block">
        {t('They: {value} Because: {reason}', {
          value: theirValue(entry, names, locale, t('as a rule of theirs says')),
          reason: entry.theirs.reason,
        })}
      </span>
      {ours && standing === 'differs' && (
        <span className="block">
          {t('You: {value} Because: {reason}', { value: valueInWords(ours, names, locale), reason: ours.reason })}
        </span>
      )}
    </>
  )
  if (standing === 'new' || standing === 'differs')
    return <Checkbox name={`take.${at}`} label={label} help={said} defaultChecked={standing === 'new'} />
  return (
    <div>
      <div className="font-semibold">{label}</div>
      <div className="text-soft">{said}</div>
    </div>
  )
}

/** What they give, by the names that they use. */
function theirValue({ theirs: { amounts, rule } }: ComparedEntry, names: AcceptanceNames, locale: Locale, byRule: string): string {
  if (rule !== null) return `${byRule}: “${rule}”.`
  if (amounts.length === 0) return valueInWords({ value: { how: 'listed' } }, names, locale)
  const theirs = amounts.map(({ currency, name, unit }) => ({
    code: currency,
    name,
    unit,
    kind: names.currencies.find(({ code }) => code === currency)?.kind ?? ('credits' as const),
    decimals: 2,
    retiredAt: null,
  }))
  return valueInWords({ value: { how: 'amounts', amounts } }, { ...names, currencies: theirs }, locale)
}
