import { yearsBefore } from '../../definitions/rules/rule.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/what-if-page.ts'
import { findNames, findRule } from './find-rules.ts'
import { keepersOf, keepersOnly } from './keepers-only.ts'
import { RuleSaid } from './rule-said.tsx'
import { whatIf } from './what-if.ts'
import { FoundEarned, FoundWritten } from './what-if-found.tsx'
import { whatIfWritten } from './what-if-written.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  keepersOnly(actor)
  if (!isId(params.ruleId)) throw missing('rule')
  const { all: _all, ...rule } = await findRule(db, params.ruleId)
  keepersOf(actor, rule.organizationId)
  const text = rule.draft ?? rule.versions[0]?.text
  if (!text) throw missing('rule')
  const now = world.now()
  const { names, samples } = await findNames(db, rule.organizationId)
  const decimals = names.currencies.find(({ code }) => code === text.currency)?.decimals ?? 2
  const since = yearsBefore(dayIn(rule.timeZone, now), 1)
  return {
    id: rule.id,
    text,
    isDraft: rule.draft !== null,
    names,
    samples,
    ...(text.basis === 'authoring'
      ? { written: await whatIfWritten(db, { organizationId: rule.organizationId, ruleId: rule.id, text, decimals, since }), found: null }
      : {
          written: null,
          found: await whatIf(db, { organizationId: rule.organizationId, ruleId: rule.id, text, decimals, since, now }),
        }),
    since,
  }
}

/** What a rule would have come to on the awards of the last year, before it is published. */
export default function WhatIfPage({ loaderData }: Route.ComponentProps) {
  const { id, text, isDraft, names, samples, found, written, since } = loaderData
  const t = useText()
  return (
    <Page
      title={t('“{name}” on last year', { name: text.name })}
      eyebrow={<TextLink to={`/value/rules/${id}`}>{text.name}</TextLink>}
      lede={t.rich(
        'What it would have come to since {since}, had it been in force all along with every other rule as it is now. Nothing is entered.',
        { since: <Day at={since} /> },
      )}
      width="reading"
      index={false}
      actions={<LinkButton to={`/value/rules/${id}`}>{isDraft ? t('Back, to publish it') : t('Back to the rule')}</LinkButton>}
    >
      <Stack gap="xl">
        {found && <FoundEarned found={found} text={text} names={names} />}
        {written && <FoundWritten found={written} text={text} names={names} />}
        <RuleSaid rule={text} from={null} names={names} samples={samples} title={t('What this says')} />
      </Stack>
    </Page>
  )
}
