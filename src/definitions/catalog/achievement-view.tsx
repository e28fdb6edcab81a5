import { Banknote, BookOpen, Building2, Clock, Globe, UserCheck, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Details } from '../../foundation/ui/facts.tsx'
import { IconList } from '../../foundation/ui/icon-list.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { RubricGrid } from '../../foundation/ui/rubric-grid.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Timeline } from '../../foundation/ui/timeline.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { formatMoney } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { criteriaOf } from '../achievements/criteria-of.ts'
import type { Definition } from '../achievements/definition.ts'
import { daysToDecision, judgingInWords, stepsOf, stepWords } from '../achievements/judging-steps.ts'
import { nameOfLanguage } from '../achievements/languages.ts'
import { settledWhen } from '../achievements/settled-when.ts'
import type { Fee } from '../value/fees.ts'
import type { Worth } from '../value/worth.ts'
import type { Agreement } from './agreement.ts'
import { HowRenewed } from './how-renewed.tsx'
import { iconOf, partNumber, useRequirementFacts } from './requirement-words.tsx'
import { Sessions } from './sessions.tsx'
import { WorthCallout } from './worth-callout.tsx'

/** The facts under the competency: how long, who reads, who offers it. */
export function AchievementFacts({
  definition,
  offeredBy,
  outside = null,
}: {
  definition: Definition
  offeredBy: ReactNode
  /** Of an issuer that the reader does not belong to: who assesses, and what that costs. */
  outside?: { issuer: string; fee: Fee | null } | null
}) {
  const t = useText()
  const locale = useLocale()
  const { sessions, assessment, validity } = definition
  return (
    <Details
      items={[
        { icon: Clock, text: t('{count, plural, one {# session} other {# sessions}} of {minutes} minutes, at your pace', sessions) },
        {
          icon: UserCheck,
          text:
            assessment.decidedBy === 'coach'
              ? t('The coach who saw your practice decides, openly, in {days, plural, one {# working day} other {# working days}}', {
                  days: daysToDecision(assessment),
                })
              : assessment.blind
                ? t(
                    '{readers, plural, one {Assessed} =2 {Assessed twice} other {Assessed # times}} without your name, decision in {days, plural, one {# working day} other {# working days}}',
                    { readers: assessment.readers, days: daysToDecision(assessment) },
                  )
                : t(
                    '{readers, plural, one {Decision} =2 {Two assessors, decision} other {# assessors, decision}} in {days, plural, one {# working day} other {# working days}}',
                    {
                      readers: assessment.readers,
                      days: daysToDecision(assessment),
                    },
                  ),
        },
        { icon: Building2, text: offeredBy },
        ...(outside && assessment.decidedBy !== 'coach'
          ? [{ icon: Users, text: t('Assessed by assessors of {issuer}', { issuer: outside.issuer }) }]
          : []),
        ...(outside?.fee
          ? [
              {
                icon: Banknote,
                text: t('Fee: {amount}, paid to {issuer}. {note}', {
                  amount: formatMoney(locale, Number(outside.fee.amount), outside.fee.unit),
                  issuer: outside.issuer,
                  note: outside.fee.note,
                }),
              },
            ]
          : []),
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
  agreement = null,
  askAt,
  narrow,
  children,
}: {
  definition: Definition
  worth: Worth
  /** Where the reader asks for what has to be asked for; left out where they can’t. */
  askAt?: string
  agreement?: Agreement | null
  /** Beside a form, one column. */
  narrow?: boolean
  children?: ReactNode
}) {
  const t = useText()
  return (
    <WrittenIn value={definition.language}>
      <div className="mb-10">
        <WorthCallout worth={worth} askAt={askAt} />
      </div>
      <WhatYouShow definition={definition} columns={narrow ? 1 : 2} />
      <HowJudged definition={definition} agreement={agreement} />
      <HowLong definition={definition} columns={narrow ? 1 : 2} />
      <Sessions definition={definition} />
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

function HowJudged({ definition, agreement }: { definition: Definition; agreement: Agreement | null }) {
  const t = useText()
  const criteria = criteriaOf(definition)
  const { passRule, resubmission, assessment } = definition
  const settled = settledWhen(assessment)
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
      <p className="mt-4 max-w-reading">{t(judgingInWords(assessment))}</p>
      <HowSteps assessment={assessment} />
      {assessment.talk && (
        <p className="mt-3 max-w-reading text-soft">
          {t(
            'After {after, plural, one {one time} other {# times}} of “keep working” a talk with a coach is due{holds, select, true {, before it is handed in again} other {; you may hand in again without it}}.',
            { after: assessment.talk.after, holds: String(assessment.talk.holds) },
          )}
        </p>
      )}
      {settled && (
        <p className="mt-3 max-w-reading text-soft">
          {t(settled)}
          {agreement && (
            <>
              {' '}
              {t(
                'In the last twelve months they agreed within one level on {share, number, percent} of the {compared, number} times that two of them weighed the same criterion.',
                { share: agreement.near / agreement.compared, compared: agreement.compared },
              )}
            </>
          )}
        </p>
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

/** The steps between handing in and the decision, each with its working days. */
function HowSteps({ assessment }: Pick<Definition, 'assessment'>) {
  const t = useText()
  const steps = stepsOf(assessment)
  if (steps.length < 2) return null
  let after = 0
  return (
    <div className="mt-5">
      <Timeline
        label={t('The steps to a decision')}
        events={[
          { id: 'handed-in', title: t('Handed in'), state: 'next' },
          ...steps.map(({ step, days }) => {
            after += days
            return {
              id: step,
              title: t(stepWords(step, assessment)),
              note: t('within {days, plural, one {# working day} other {# working days}}', { days: after }),
              state: 'next' as const,
            }
          }),
          { id: 'decision', title: t('Decision'), state: 'next' },
        ]}
      />
    </div>
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
              { ...sessions, days: daysToDecision(assessment) },
            ),
          },
          ...(validity.months
            ? [
                {
                  icon: BookOpen,
                  title: t('Good for {months, plural, one {# month} other {# months}}', { months: validity.months }),
                  note: <HowRenewed definition={definition} />,
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
