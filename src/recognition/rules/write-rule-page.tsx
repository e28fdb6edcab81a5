import { type Basis, bases, usualRule } from '../../definitions/rules/rule.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/write-rule-page.ts'
import { findNames, findRule } from './find-rules.ts'
import { keepersOf, keepersOnly } from './keepers-only.ts'
import { readRuleForm } from './read-rule-form.ts'
import { RuleForm } from './rule-form.tsx'
import { writeRule } from './write-rule.ts'

/** The sentences beside the form follow what is typed; without script the form works all the same. */
export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  keepersOnly(actor)
  const id = 'ruleId' in params ? params.ruleId : undefined
  if (id !== undefined) {
    if (!isId(id)) throw missing('rule')
    const found = await findRule(db, id)
    keepersOf(actor, found.organizationId)
    const rule = found.draft ?? found.versions[0]?.text
    if (!rule) throw missing('rule')
    return {
      id,
      organizationId: found.organizationId,
      slug: found.slug,
      organization: found.name,
      rule,
      ...(await findNames(db, found.organizationId)),
    }
  }
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const asked = new URL(request.url).searchParams.get('basis')
  const basis = bases.find((one) => one === asked) ?? 'award'
  const { names, ...rest } = await findNames(db, organization.id)
  const currency = names.currencies.find(({ retiredAt }) => retiredAt === null)?.code ?? ''
  return {
    id: null,
    organizationId: organization.id,
    slug: organization.slug,
    organization: organization.name,
    rule: { ...usualRule, basis, currency },
    names,
    ...rest,
  }
}

export const action = form(writeRule, ({ result: { ruleId } }) => `/value/rules/${ruleId}`, {
  // A rule has lists and ways that exclude each other: its own reader puts them together, and the schema decides.
  input: ({ params }, sent) => ({
    rule: readRuleForm(sent) as never,
    ...('ruleId' in params && params.ruleId !== undefined && { ruleId: params.ruleId }),
  }),
})

/** Writes a rule, or the next version of one. */
export default function WriteRulePage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, organizationId, slug, organization, rule, names, categories, samples } = loaderData
  const t = useText()
  const titles: Record<Basis, string> = {
    award: t('A rule for each award'),
    collection: t('For several together'),
    conversion: t('So much of one becomes another'),
    authoring: t('For writing a micro-credential'),
  }
  return (
    <Page
      title={id === null ? t('A new value rule') : t('Change “{name}”', { name: rule.name })}
      eyebrow={
        id === null ? (
          <TextLink to={`/value/rules?of=${slug}`}>{t('Value rules of {organization}', { organization })}</TextLink>
        ) : (
          <TextLink to={`/value/rules/${id}`}>{rule.name}</TextLink>
        )
      }
      lede={id === null ? undefined : t('A change is a new version. People who have started keep what was promised.')}
      index={false}
    >
      {id === null && (
        <TabLinks
          label={t('What the rule goes by')}
          links={bases.map((basis) => ({
            to: `/value/rules/new?${new URLSearchParams({ of: slug, basis })}`,
            label: titles[basis],
            current: basis === rule.basis,
          }))}
        />
      )}
      <RuleForm
        key={rule.basis}
        organizationId={organizationId}
        rule={rule}
        names={names}
        categories={categories}
        samples={samples}
        answer={actionData}
      />
    </Page>
  )
}
