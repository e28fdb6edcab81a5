import { BookOpen, Building2, Clock, Globe, UserCheck, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Details } from '../../foundation/ui/facts.tsx'
import { IconList } from '../../foundation/ui/icon-list.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { RubricGrid } from '../../foundation/ui/rubric-grid.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { criteriaOf } from '../achievements/criteria-of.ts'
import type { Definition } from '../achievements/definition.ts'
import { nameOfLanguage } from '../achievements/languages.ts'
import type { Worth } from '../value/worth.ts'
import { iconOf, partNumber, useRequirementFacts } from './requirement-words.tsx'
import { WorthCallout } from './worth-callout.tsx'

/** The facts under the competency: how long, who reads, who offers it. */
export function AchievementFacts({ definition, offeredBy }: { definition: Definition; offeredBy: ReactNode }) {
  const t = useText()
  const locale = useLocale()
  const { sessions, assessment, validity } = definition
  return (
    <Details
      items={[
        { icon: Clock, text: t('{count, plural, one {# session} other {# sessions}} of {minutes} minutes, at your pace', sessions) },
        {
          icon: UserCheck,
          text: assessment.blind
            ? t('Assessed without your name, decision in {decisionDays, plural, one {# working day} other {# working days}}', assessment)
            : t('Decision in {decisionDays, plural, one {# working day} other {# working days}}', assessment),
        },
        { icon: Building2, text: offeredBy },
        ...(validity.months
          ? [{ icon: BookOpen, text: t('Good for {months, plural, one {# month} other {# months}}', { months: validity.months }) }]
          : []),
        ...(definition.language === locale
          ? []
          : [{ icon: Globe, text: t('In {language}', { language: nameOfLanguage(definition.language, locale) }) }]),
      ]}
    />
  )
}

/** Everything there is to know before starting: what to show, how it is judged, how long, who says so, what it rests on. */
export function AchievementView({
  definition,
  worth,
  narrow,
  children,
}: {
  definition: Definition
  worth: Worth /** Beside a form, one column. */
  narrow?: boolean
  children?: ReactNode
}) {
  const t = useText()
  return (
    <WrittenIn value={definition.language}>
      <div className="mb-10">
        <WorthCallout worth={worth} />
      </div>
      <WhatYouShow definition={definition} columns={narrow ? 1 : 2} />
      <HowJudged definition={definition} />
      <HowLong definition={definition} columns={narrow ? 1 : 2} />
      {(definition.keyMethod || definition.components.length > 0) && (
        <Section title={t('The method')}>
          <Stack gap="m">
            <Prose text={definition.keyMethod} written />
            {definition.components.length > 0 && (
              <Rows>
                {definition.components.map(({ name, description }) => (
                  <RowItem key={name} title={<Written>{name}</Written>} note={<Written>{description}</Written>} />
                ))}
              </Rows>
            )}
          </Stack>
        </Section>
      )}
      {definition.whyItMatters && (
        <Section title={t('Why it matters')}>
          <Prose text={definition.whyItMatters} written />
        </Section>
      )}
      <Sources definition={definition} />
      {children}
    </WrittenIn>
  )
}

type InColumns = { definition: Definition; columns: 1 | 2 }

function WhatYouShow({ definition, columns }: InColumns) {
  const t = useText()
  const locale = useLocale()
  const factsOf = useRequirementFacts()
  return (
    <Section title={t('What you will show')} id="show">
      <IconList
        columns={columns}
        items={definition.requirements.map((requirement) => ({
          icon: iconOf(requirement),
          title: t.rich('Part {part} · {title}', {
            part: partNumber(requirement),
            title: requirement.title ? <Written>{requirement.title}</Written> : t('Untitled'),
          }),
          note: (
            <>
              <Prose text={requirement.instructions} written />
              {factsOf(requirement, locale).map((fact) => (
                <span key={fact} className="mr-3 inline-block text-s">
                  {fact}.
                </span>
              ))}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function HowJudged({ definition }: { definition: Definition }) {
  const t = useText()
  const criteria = criteriaOf(definition)
  const { passRule, resubmission } = definition
  const judged = definition.requirements.filter((requirement) => requirement.criteria.length > 0)
  return (
    <Section title={t('How it is judged')} id="judged">
      {criteria.length > 0 && (
        <RubricGrid
          caption={t('Rubric: what each level of each criterion looks like')}
          criteria={criteria.map(({ requirement, ...criterion }) =>
            judged.length > 1 ? { ...criterion, group: requirement.title } : criterion,
          )}
          markEssential={passRule.kind === 'essential-and'}
        />
      )}
      <p className="mt-3 max-w-reading text-soft">
        {passRule.kind === 'all'
          ? t('Earned when every criterion is Demonstrated or better.')
          : t(
              'Earned when every essential criterion is Demonstrated or better{others, plural, =0 {} one {, and one of the others} other {, and # of the others}}.',
              { others: passRule.others },
            )}{' '}
        {resubmission.limit === null
          ? t('Only what is not yet shown opens again; the rest stays. You may hand in again as often as you need.')
          : t('Only what is not yet shown opens again; the rest stays. You may hand in {limit, plural, one {# time} other {# times}}.', {
              limit: resubmission.limit,
            })}
      </p>
    </Section>
  )
}

function HowLong({ definition, columns }: InColumns) {
  const t = useText()
  const { sessions, assessment, validity, audience } = definition
  return (
    <Section title={t('Who, and how long')}>
      <IconList
        columns={columns}
        items={[
          { icon: Users, title: t('Who may earn it'), note: <Prose text={audience} written /> },
          { icon: UserCheck, title: t('Who validates'), note: <Prose text={assessment.whoValidates} written /> },
          {
            icon: Clock,
            title: t('How long it takes'),
            note: t(
              'About {count, plural, one {# session} other {# sessions}} of {minutes} minutes for the learning and the evidence. If you already do this, go straight to the evidence: there is no minimum. A decision comes within {days, plural, one {# working day} other {# working days}}.',
              { ...sessions, days: assessment.decisionDays },
            ),
          },
          ...(validity.months
            ? [
                {
                  icon: BookOpen,
                  title: t('Good for {months, plural, one {# month} other {# months}}', { months: validity.months }),
                  note: <Prose text={validity.renewal || t('After that it is renewed with new evidence.')} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Sources({ definition: { resources, citations, alignments } }: { definition: Definition }) {
  const t = useText()
  const linked = (text: string, url: string) =>
    // A draft may hold a half-typed address.
    /^https?:/.test(url) ? (
      <TextLink to={url} external>
        {text}
      </TextLink>
    ) : (
      text
    )
  return (
    <>
      {resources.length > 0 && (
        <Section title={t('To learn from')}>
          <Rows>
            {resources.map(({ title, url, note }) => (
              <RowItem key={`${title} ${url}`} title={linked(title, url)} note={<Written>{note}</Written>} />
            ))}
          </Rows>
        </Section>
      )}
      {alignments.length > 0 && (
        <Section title={t('Standards it is aligned to')}>
          <Rows>
            {alignments.map(({ targetName, targetUrl, targetCode, targetFramework, targetDescription }) => (
              <RowItem
                key={`${targetFramework} ${targetCode} ${targetName}`}
                title={linked(targetName, targetUrl)}
                note={[targetFramework, targetCode, targetDescription].filter(Boolean).join(' · ')}
              />
            ))}
          </Rows>
        </Section>
      )}
      {citations.length > 0 && (
        <Section title={t('Sources')}>
          <ol className="grid max-w-reading list-decimal gap-2 pl-5">
            {citations.map(({ text, url }) => (
              <li key={`${text} ${url}`}>{linked(text, url)}</li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}
