import { languageLabels, offeredLanguages } from '../../definitions/achievements/languages.ts'
import { categoriesOf } from '../../definitions/badges/categories.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { assessorSettingsOf, usuallyHeld } from '../queue/assessor-settings.ts'
import { saveAssessorSettings } from '../queue/save-assessor-settings.ts'
import type { Route } from './+types/assessor-settings-page.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const organizationIds = organizationsWhere(actor, 'assessor')
  if (organizationIds.length === 0)
    throw forbidden('not-an-assessor', 'This page is for assessors. An admin of your organization can make you one.')
  const [settings, rules, ...categories] = await Promise.all([
    assessorSettingsOf(db, actor.id),
    db.selectFrom('assessingRules').where('organizationId', 'in', organizationIds).select('atOnce').execute(),
    ...organizationIds.slice(0, 20).map((id) => categoriesOf(db, id)),
  ])
  const names = [...new Set([...categories.flat().map(({ name }) => name), ...settings.categories])]
  return {
    settings,
    categories: names.toSorted((a, b) => a.localeCompare(b, 'en')),
    most: Math.max(...rules.map(({ atOnce }) => atOnce), rules.length < organizationIds.length ? usuallyHeld : 1),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = form(saveAssessorSettings, () => '/review/settings?said=saved')

export default function AssessorSettingsPage({ loaderData: { settings, categories, most, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('What you want to be given')}
      eyebrow={<TextLink to="/review">{t('Review')}</TextLink>}
      lede={t(
        '“Open the next one” goes by this, and so do admins who give out work. From the list you may take anything that you may weigh.',
      )}
      width="reading"
      index={false}
    >
      <PageForm answer={actionData}>
        <Stack gap="xl">
          <Section title={t('How many, and when')}>
            <Stack gap="l">
              <Field
                name="atOnce"
                type="number"
                min={1}
                max={most}
                label={t('At most so many on your table')}
                defaultValue={settings.atOnce === null ? '' : String(settings.atOnce)}
                help={t('Empty for the {most} that your organization allows.', { most })}
                optional
                className="w-28!"
              />
              <Row align="start" wrap>
                <Field
                  name="awayFrom"
                  type="date"
                  label={t('Away from')}
                  defaultValue={settings.awayFrom ?? ''}
                  optional
                  className="w-auto!"
                />
                <Field
                  name="awayUntil"
                  type="date"
                  label={t('until, and on that day too')}
                  defaultValue={settings.awayUntil ?? ''}
                  optional
                  className="w-auto!"
                />
              </Row>
              <p className="text-s text-soft">
                {t('While you are away nothing is given to you. What is on your table stays there: release what can’t wait.')}
              </p>
            </Stack>
          </Section>
          <Section title={t('About what')} lede={t('Tick none for anything.')}>
            <div className="grid gap-2 sm:grid-cols-2">
              {categories.map((name) => (
                <Checkbox key={name} name="categories[]" value={name} label={name} defaultChecked={settings.categories.includes(name)} />
              ))}
            </div>
          </Section>
          <Section title={t('In which languages')} lede={t('Tick none for any.')}>
            <div className="grid gap-2 sm:grid-cols-2">
              {offeredLanguages.map((language) => (
                <Checkbox
                  key={language}
                  name="languages[]"
                  value={language}
                  label={t(languageLabels[language] ?? language)}
                  defaultChecked={settings.languages.includes(language)}
                />
              ))}
            </div>
          </Section>
          <div>
            <Button>{t('Save')}</Button>
          </div>
        </Stack>
      </PageForm>
      <Toast>{actionData || said !== 'saved' ? null : t('Saved.')}</Toast>
    </Page>
  )
}
