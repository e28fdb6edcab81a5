import { Medal } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { issuableOf } from '../issue-by-list/find-lists.ts'
import { listKeepersOnly } from '../issue-by-list/list-policy.ts'
import type { Route } from './+types/new-poster-page.ts'
import { localMoment } from './local-moment.ts'
import { makePoster } from './make-poster.ts'
import { mayKeepPosters } from './poster-policy.ts'
import { whoLabels, whoMayAsk } from './poster-words.ts'
import { WindowFields } from './window-fields.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  listKeepersOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const may = mayKeepPosters(actor, { organizationId: organization.id })
  if (!may.allowed) throw forbidden(may.code, may.because.text)
  const now = world.now()
  const zone = organization.timeZone
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: await issuableOf(db, organization.id),
    today: dayIn(zone, now),
    opens: localMoment(zone, now),
    closes: `${dayIn(zone, now.getTime() + 7 * 86_400_000)}T16:00`,
    zone,
  }
}

export const action = form(makePoster, ({ result: { posterId } }) => `/issue/posters/${posterId}?said=made`, {
  input: async ({ request, context }) => {
    const { db, actor } = context.get(pageContext)
    const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
    return { organizationId: organization.id }
  },
})

/** What can be asked for, on what decision, by whom and when. */
export default function NewPosterPage({
  loaderData: { organization, choices, today, opens, closes, zone },
  actionData,
}: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Make a poster')}
      eyebrow={
        <TextLink to={`/issue/posters?of=${organization.slug}`}>
          {t('Posters of {organization}', { organization: organization.name })}
        </TextLink>
      }
      lede={t('For what was decided elsewhere, on evidence. Who scans the code says what they did; that they were there is not enough.')}
      width="reading"
      index={false}
    >
      {choices.length > 0 ? (
        <PageForm answer={actionData}>
          <Stack gap="xl">
            <Section title={t('What was decided')}>
              <Stack gap="m">
                <Select
                  name="achievementId"
                  label={t('What is asked for')}
                  options={choices.map(({ id, title }) => ({ value: id, label: title ?? '' }))}
                  defaultValue={choices[0]?.id}
                />
                <Field
                  name="decision"
                  type="textarea"
                  rows={3}
                  label={t('What was decided')}
                  help={t('Such as “Their unit plan and filmed lesson meet all four criteria of the state’s rubric.”')}
                  required
                  maxLength={600}
                />
                <Field
                  name="decidedBy"
                  label={t('Who decided it')}
                  help={t('A person with their office, a panel or a board.')}
                  required
                  maxLength={200}
                />
                <Field name="decidedOn" type="date" label={t('Day of the decision')} defaultValue={today} max={today} required />
                <Field
                  name="record"
                  label={t('Where its record is')}
                  help={t('Such as “Minutes of the science board, May 4, in the shared folder”. Who approves looks there.')}
                  required
                  maxLength={500}
                />
                <Field
                  name="names"
                  type="textarea"
                  rows={4}
                  label={t('Whom the record names')}
                  help={t('Names or addresses, one on a line. Who approves sees who of those that ask is among them.')}
                  optional
                  spellCheck={false}
                />
              </Stack>
            </Section>
            <Section title={t('Who asks, and when')}>
              <Stack gap="m">
                <RadioGroup
                  name="who"
                  legend={t('Who may ask')}
                  options={whoMayAsk.map((value) => ({ value, label: t(whoLabels[value]) }))}
                  defaultValue="members"
                />
                <Field
                  name="domains"
                  label={t('Domains')}
                  help={t('Where only addresses of some domains may ask, such as threerivers.example.')}
                  optional
                  maxLength={2000}
                  spellCheck={false}
                />
                <WindowFields opens={opens} closes={closes} most={200} zone={zone} />
                <Field
                  name="question"
                  label={t('What they are asked')}
                  help={t('Without it: “What did you do, and what did it show?”')}
                  optional
                  maxLength={300}
                />
                <Field
                  name="name"
                  label={t('What to call the poster')}
                  help={t('For yourselves. Without it, it is called like the micro-credential.')}
                  optional
                  maxLength={120}
                />
              </Stack>
            </Section>
            <div>
              <Button>{t('Make the poster')}</Button>
            </div>
          </Stack>
        </PageForm>
      ) : (
        <EmptyState
          icon={Medal}
          title={t('Nothing to issue yet')}
          action={<LinkButton to="/authoring/new">{t('Choose a starter')}</LinkButton>}
        >
          {t('A badge names a published micro-credential, so publish one first.')}
        </EmptyState>
      )}
    </Page>
  )
}
