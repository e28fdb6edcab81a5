import { languageLabels } from '../../definitions/achievements/languages.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { useReleaseReasonNames } from '../assessment/release-reason-names.ts'
import type { Route } from './+types/assessor-page.ts'
import { readAssessor } from './board.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  if (!isId(params.personId)) throw missing('person')
  const found = await readAssessor({ world, actor, organizationId: organization.id }, params.personId)
  return { organization: { slug: organization.slug, name: organization.name }, ...found }
}

export default function AssessorPage({ loaderData: { organization, assessor, without, letGo: handedBack } }: Route.ComponentProps) {
  const t = useText()
  const reasons = useReleaseReasonNames()
  const list = new Intl.ListFormat(useLocale())
  const { name, school, held, most, late, since, finished, letGo, awayUntil, categories, languages } = assessor
  return (
    <Page
      title={name}
      eyebrow={<TextLink to={`/review/assessors?of=${organization.slug}`}>{t('Who weighs what')}</TextLink>}
      lede={school ?? undefined}
      width="reading"
      index={false}
    >
      <Section title={t('What is on the table')}>
        <DefinitionList
          items={[
            { term: t('On the table'), value: t('{held} of {most}', { held, most }) },
            { term: t('Late'), value: late },
            { term: t('Longest since'), value: since ? <Day at={since} /> : t('nothing') },
            { term: t('Finished in 30 days'), value: finished },
            { term: t('Handed back in 90 days'), value: letGo },
            { term: t('About what'), value: categories.length > 0 ? list.format(categories) : t('anything') },
            {
              term: t('In which languages'),
              value: languages.length > 0 ? list.format(languages.map((each) => t(languageLabels[each] ?? each))) : t('any'),
            },
            { term: t('Away'), value: awayUntil ? t.rich('until {day}', { day: <Day at={awayUntil} /> }) : t('no') },
          ]}
        />
        <p className="mt-3 text-s text-soft">
          {t('Handing back counts only where it was for lack of time or without a reason. It says nothing of how anyone assesses.')}
        </p>
      </Section>
      {handedBack.length > 0 && (
        <Section title={t('What they handed back')}>
          <Rows label={t('What they handed back')}>
            {handedBack.map(({ code, title, reason, note, at }) => (
              <RowItem
                key={`${code} ${at.toISOString()}`}
                title={`${title} · ${code}`}
                note={
                  <>
                    <Day at={at} form="short" /> · “{reasons[reason]}”
                  </>
                }
              >
                {note && <Quote text={note} />}
              </RowItem>
            ))}
          </Rows>
        </Section>
      )}
      <Section title={t('If they leave')}>
        <p>
          {t(
            '{held, plural, =0 {Nothing goes} one {# submission goes} other {# submissions go}} back to the queue{late, plural, =0 {} one {, # of them late} other {, # of them late}}. What they finished stays and counts.',
            { held: without.held, late: without.late },
          )}
        </p>
        {without.tooFew.length > 0 ? (
          <div className="mt-4">
            <Rows label={t('What would then have too few assessors')}>
              {without.tooFew.map(({ title, needed, left, open }) => (
                <RowItem
                  key={title}
                  title={title}
                  note={t(
                    '{needed, plural, one {One is needed} other {# are needed}}, {left, plural, =0 {nobody} one {one} other {#}} would be left; {open, plural, =0 {nothing waits} one {one submission waits} other {# submissions wait}} now.',
                    { needed, left, open },
                  )}
                />
              ))}
            </Rows>
          </div>
        ) : (
          <p className="mt-2">
            {t('For everything that {organization} offers enough others are there.', { organization: organization.name })}
          </p>
        )}
      </Section>
    </Page>
  )
}
