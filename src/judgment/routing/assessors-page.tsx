import { UserRoundSearch } from 'lucide-react'
import { Form } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { type Column, DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { usualAppealDays, usuallyHeld } from '../queue/assessor-settings.ts'
import type { Route } from './+types/assessors-page.ts'
import { readAssessorPlace, readAssessors } from './board.ts'
import { BoardFrame } from './board-frame.tsx'
import { type AssessorLoad, assessorShelves } from './find-assessors.ts'
import { setAssessingRules } from './set-assessing-rules.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const query = new URL(request.url).searchParams
  const shelf = assessorShelves.find((each) => each === query.get('show')) ?? 'all'
  const words = (query.get('q') ?? '').replaceAll(/\p{C}/gu, ' ').trim().slice(0, 100)
  const after = query.get('after')
  const [{ rows, next }, rules] = await Promise.all([
    readAssessors({ world, actor, organizationId: organization.id }, { shelf, words, after: readAssessorPlace(after) }),
    db
      .selectFrom('assessingRules')
      .where('organizationId', '=', organization.id)
      .select(['atOnce', 'barsOwnSchool', 'leakRule', 'appealWithin', 'appealHeardIn'])
      .executeTakeFirst(),
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    shelf,
    words,
    after,
    rows,
    next,
    rules: rules ?? { atOnce: usuallyHeld, barsOwnSchool: false, leakRule: 'mask', ...usualAppealDays },
    said: query.get('said'),
  }
}

export const action = form(setAssessingRules, ({ args: { request } }) => {
  const of = new URL(request.url).searchParams.get('of')
  return `/review/assessors?${new URLSearchParams({ ...(of && { of }), said: 'saved' })}`
})

export default function AssessorsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, shelf, words, after, rows, next, rules, said } = loaderData
  const t = useText()
  const address = (rest: Record<string, string>) =>
    `/review/assessors?${new URLSearchParams({
      of: organization.slug,
      ...(shelf !== 'all' && { show: shelf }),
      ...(words && { q: words }),
      ...rest,
    })}`
  const shelfNames = { all: t('All'), room: t('Have room'), late: t('Have something late'), away: t('Away') }
  const columns: Column<AssessorLoad>[] = [
    {
      key: 'name',
      label: t('Name'),
      head: true,
      cell: ({ personId, name, school }) => (
        <>
          <TextLink to={`/review/assessors/${personId}?of=${organization.slug}`}>{name}</TextLink>
          {school && <span className="block text-s text-soft">{school}</span>}
        </>
      ),
    },
    {
      key: 'held',
      label: t('On the table'),
      cell: ({ held, most, late }) => (
        <Row gap="s">
          {t('{held} of {most}', { held, most })}
          {late > 0 && <Status kind="attention">{t('{late, plural, one {# late} other {# late}}', { late })}</Status>}
        </Row>
      ),
    },
    {
      key: 'since',
      label: t('Longest since'),
      cell: ({ since }) => (since ? <Day at={since} form="short" /> : <span className="text-soft">–</span>),
    },
    { key: 'finished', label: t('Finished in 30 days'), cell: ({ finished }) => finished },
    { key: 'let-go', label: t('Handed back in 90 days'), cell: ({ letGo }) => letGo },
    {
      key: 'away',
      label: t('Away'),
      cell: ({ awayUntil }) => (awayUntil ? t.rich('until {day}', { day: <Day at={awayUntil} form="short" /> }) : t('no')),
    },
  ]
  return (
    <BoardFrame {...loaderData} current="assessors">
      <TabLinks
        label={t('Which assessors')}
        links={assessorShelves.map((each) => ({ to: address({ show: each }), label: shelfNames[each], current: each === shelf }))}
      />
      <Form method="get" action="/review/assessors" role="search" className="mb-5">
        <HiddenFields values={{ of: organization.slug, show: shelf }} />
        <Row gap="s" align="start">
          <div className="min-w-0 flex-1 sm:max-w-80">
            <SearchField label={t('Search assessors by name')} defaultValue={words} />
          </div>
          <Button kind="quiet">{t('Search')}</Button>
        </Row>
      </Form>
      <DataTable
        caption={t('Assessors by name, and what is on their tables')}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ personId }) => personId}
        empty={
          <EmptyState icon={UserRoundSearch} title={t('Nobody here')}>
            {t('Admins give people the role of an assessor under People.')}
          </EmptyState>
        }
      />
      <Pager previous={after && address({})} next={next && address({ after: next })} />
      <Section
        className="mt-10"
        title={t('How it is handed out')}
        lede={t('For everyone who assesses for {organization}.', { organization: organization.name })}
      >
        <PageForm answer={actionData} key={organization.id} className="max-w-reading">
          <HiddenFields values={{ organizationId: organization.id }} />
          <Field
            name="atOnce"
            type="number"
            min={1}
            max={50}
            label={t('At most so many on one table')}
            defaultValue={String(rules.atOnce)}
            required
            className="w-28!"
          />
          <Checkbox
            name="barsOwnSchool"
            label={t('Nobody weighs work from a school they belong to')}
            help={t('Principals never weigh work of their own school, whatever is chosen here.')}
            defaultChecked={rules.barsOwnSchool}
          />
          <RadioGroup
            name="leakRule"
            legend={t('When something in blind work tells whose it is')}
            defaultValue={rules.leakRule}
            options={[
              {
                value: 'mask',
                label: t('It is masked, and the assessor goes on'),
                help: t('Words at once; of a file its author is asked for a masked copy.'),
              },
              { value: 'judge-open', label: t('It is judged openly'), help: t('Nothing is masked, and the record says so.') },
              {
                value: 'hand-back',
                label: t('The assessor hands it back'),
                help: t('It is masked, and another one weighs it. What was scored is kept, and it counts against nobody.'),
              },
            ]}
          />
          <Field
            name="appealWithin"
            type="number"
            min={5}
            max={120}
            label={t('Working days within which an earner may appeal')}
            help={t('Counted in your calendar, from the day of the decision.')}
            defaultValue={String(rules.appealWithin)}
            required
            className="w-28!"
          />
          <Field
            name="appealHeardIn"
            type="number"
            min={3}
            max={60}
            label={t('Working days within which an appeal is decided')}
            defaultValue={String(rules.appealHeardIn)}
            required
            className="w-28!"
          />
          <div>
            <Button kind="quiet">{t('Save')}</Button>
          </div>
        </PageForm>
      </Section>
      <Toast>{actionData || said !== 'saved' ? null : t('Saved.')}</Toast>
    </BoardFrame>
  )
}
