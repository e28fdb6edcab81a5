import type { RuleText } from '../../definitions/rules/rule.ts'
import { Callout } from '../../foundation/ui/callout.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Sample } from './rule-example.ts'
import { type Names, ruleExampleInWords, ruleInWords } from './rule-words.ts'

/** What a rule says, in sentences, with a worked example. */
export function RuleSaid({
  rule,
  from,
  names,
  samples,
  title,
}: {
  rule: RuleText
  from: string | null
  names: Names
  samples: readonly Sample[]
  title: string
}) {
  const t = useText()
  const locale = useLocale()
  const { gives, limits } = ruleInWords(rule, from, names, locale)
  const example = ruleExampleInWords(rule, names, samples, locale)
  return (
    <Callout kind="earned" icon={null} title={title}>
      {example.length > 0 && <p>{gives}</p>}
      {limits.length > 0 && (
        <ul className="ml-5 grid list-disc gap-1">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      )}
      {rule.source !== '' && (
        <p className="text-s">
          {/^https?:\/\//.test(rule.link) ? (
            <a href={rule.link} rel="noreferrer">
              {rule.source}
            </a>
          ) : (
            rule.source
          )}
          {rule.jurisdiction && ` · ${rule.jurisdiction}`}
        </p>
      )}
      {example.length > 0 ? <p>{example.join(' ')}</p> : <p>{t('As soon as there is an amount, you see here what it comes to.')}</p>}
    </Callout>
  )
}
