import { amountInWords } from '../../definitions/value/rule-words.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { ProgressRing } from '../../foundation/ui/progress-ring.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { HomeData } from './home.ts'
import type { RunOrganization } from './organization-home.ts'

const mostHeld = 4

/** An assessor’s work: what they hold, the first due first, and what waits. */
export function ToAssess({
  assesses,
  taken,
  waiting,
  today,
}: Pick<HomeData['facts'], 'assesses' | 'taken' | 'waiting'> & { today: string }) {
  const t = useText()
  if (!assesses) return null
  const lateMark = <Status kind="attention">{t('Late')}</Status>
  return (
    <Section title={t('To assess')} actions={<TextLink to="/review">{t('The queue')}</TextLink>}>
      <Rows>
        {taken.slice(0, mostHeld).map(({ assessmentId, title, dueOn, open, scored }) => (
          <RowItem
            key={assessmentId}
            lead={<ProgressRing value={scored} max={open} label={t('{title}: criteria scored', { title })} text={`${scored}/${open}`} />}
            title={title}
            to={`/review/${assessmentId}`}
            note={t.rich('You have taken it. Decision by {day}.', { day: <Day at={dueOn} form="day" /> })}
            aside={dueOn < today && lateMark}
          />
        ))}
        {taken.length > mostHeld && (
          <RowItem
            title={t('{more, plural, one {# other is} other {# others are}} in your hands', { more: taken.length - mostHeld })}
            to="/review"
          />
        )}
        <RowItem
          title={t('{count, plural, =0 {Nothing waits} one {# submission waits} other {# submissions wait}} for an assessor', {
            count: waiting.count,
          })}
          to="/review"
          aside={waiting.late > 0 && <Status kind="attention">{t('{late} late', { late: waiting.late })}</Status>}
        />
      </Rows>
    </Section>
  )
}

/** What an assessor decided last. */
export function DecidedThisMonth({ decisions }: Pick<HomeData, 'decisions'>) {
  const t = useText()
  if (decisions.length === 0) return null
  return (
    <Section title={t('Your last decisions')} actions={<TextLink to="/review/done">{t('All of them')}</TextLink>}>
      <Rows>
        {decisions.map(({ decisionId, assessmentId, title, outcome, decidedAt }) => (
          <RowItem
            key={decisionId}
            title={title}
            to={`/review/${assessmentId}`}
            note={<Day at={decidedAt} form="day" />}
            aside={outcome === 'earned' ? <Status kind="earned">{t('Earned')}</Status> : <Status kind="open">{t('Keep working')}</Status>}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** Who weighed what others have earned: people do this beside their own work. */
export function Thanks({ thanks }: Pick<HomeData, 'thanks'>) {
  const t = useText()
  const locale = useLocale()
  if (!thanks) return null
  const { names, others } = thanks
  const all = [...names, ...(others > 0 ? [t('{others, plural, one {# other} other {# others}}', { others })] : [])]
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(all)
  return (
    <Section title={t('Whom to thank')}>
      <p className="max-w-reading">{t('{names} weighed the evidence for what was earned last.', { names: list })}</p>
    </Section>
  )
}

/** Drafts of colleagues that wait for what somebody says of them, or to be tried. */
export function DraftsOfOthers({ reviews, trials }: Pick<HomeData, 'reviews' | 'trials'>) {
  const t = useText()
  if (reviews + trials === 0) return null
  return (
    <Section title={t('Drafts of colleagues')}>
      <Rows>
        {reviews > 0 && (
          <RowItem
            title={t('{reviews, plural, one {One draft waits for what you think of it} other {# drafts wait for what you think of them}}', {
              reviews,
            })}
            to="/drafts"
          />
        )}
        {trials > 0 && (
          <RowItem
            title={t('{trials, plural, one {One draft waits to be tried} other {# drafts wait to be tried}}', { trials })}
            to="/trials"
          />
        )}
      </Rows>
    </Section>
  )
}

/** What an author writes at. */
export function Drafts({ drafts }: Pick<HomeData['facts'], 'drafts'>) {
  const t = useText()
  if (drafts.length === 0) return null
  return (
    <Section title={t('Your drafts')} actions={<TextLink to="/authoring">{t('All of them')}</TextLink>}>
      <Rows>
        {drafts.map(({ id, title }) => (
          <RowItem key={id} title={title || t('Without a title yet')} to={`/authoring/${id}`} />
        ))}
      </Rows>
    </Section>
  )
}

/** How an organization stands, for the people who run it: what waits and what is late, what was earned, who was invited, what did not arrive. */
export function Running({ organization }: { organization: RunOrganization }) {
  const t = useText()
  const {
    name,
    slug,
    members,
    assessors,
    invited,
    published,
    stuckLetters,
    waiting,
    checks,
    approvals,
    appeals,
    asking,
    leaks,
    held,
    late,
    awards,
  } = organization
  return (
    <Section title={name}>
      <Rows>
        <RowItem
          title={t('{waiting, plural, =0 {Nothing waits} one {# submission waits} other {# submissions wait}} for an assessor', {
            waiting,
          })}
          to={`/people?of=${slug}&role=assessor`}
          note={
            <>
              {held > 0 && <span>{t('{held, plural, one {# is} other {# are}} being assessed.', { held })} </span>}
              {t('{assessors, plural, =0 {Nobody is an assessor yet.} one {# person is an assessor.} other {# people are assessors.}}', {
                assessors,
              })}
            </>
          }
          aside={late > 0 && <Status kind="attention">{t('{late} late', { late })}</Status>}
        />
        {approvals > 0 && (
          <RowItem
            title={t('{approvals, plural, one {# decision waits} other {# decisions wait}} to be signed off', { approvals })}
            to="/review/approvals"
          />
        )}
        {appeals > 0 && (
          <RowItem
            title={t('{appeals, plural, one {# appeal is} other {# appeals are}} to be decided', { appeals })}
            to={`/review/appeals/all?of=${slug}`}
          />
        )}
        {asking > 0 && (
          <RowItem
            title={t('{asking, plural, one {# person asks} other {# people ask}} to become an assessor', { asking })}
            to={`/review/ladder/people?of=${slug}`}
          />
        )}
        {leaks > 0 && (
          <RowItem
            title={t('{leaks, plural, one {# place} other {# places}} in blind work to be masked', { leaks })}
            to={`/review/leaks?of=${slug}`}
          />
        )}
        {checks > 0 && (
          <RowItem
            title={t('{checks, plural, one {# submission waits} other {# submissions wait}} for a look at whether everything is there', {
              checks,
            })}
            to="/review/checks"
          />
        )}
        <RowItem
          title={t.rich('{count, plural, =0 {No awards} one {# award} other {# awards}} in {month}', {
            count: awards.count,
            month: <Day at={`${awards.month}-01`} form="month" />,
          })}
          to={`/issuers/${slug}`}
          note={t.rich('{count, plural, =0 {No awards} one {# award} other {# awards}} in {month}', {
            count: awards.countBefore,
            month: <Day at={`${awards.before}-01`} form="month" />,
          })}
        />
        {invited > 0 && (
          <RowItem
            title={t('{invited, plural, one {# invitation is} other {# invitations are}} not accepted yet', { invited })}
            to={`/people/invitations?of=${slug}`}
          />
        )}
        {stuckLetters > 0 && (
          <RowItem
            title={t('{stuckLetters, plural, one {# e-mail was} other {# e-mails were}} not taken by a mail server, or came back', {
              stuckLetters,
            })}
            to="/outbox?show=troubled"
            aside={<Status kind="attention">{t('Did not arrive')}</Status>}
          />
        )}
        <RowItem
          title={t('{members, plural, one {# person} other {# people}}', { members })}
          to={`/people?of=${slug}`}
          aside={<TextLink to={`/people?of=${slug}&absent=never`}>{t('Who has not signed in yet')}</TextLink>}
        />
        <RowItem
          title={t('{published, plural, one {# micro-credential} other {# micro-credentials}} published', { published })}
          to="/authoring"
        />
        <RowItem title={t('Settings of the organization')} to={`/settings/organization?of=${slug}`} />
      </Rows>
    </Section>
  )
}

/** What was said last about what things are worth, for who sets it. */
export function ValuesToSet({ setsValue, rules }: Pick<HomeData, 'rules' | 'setsValue'>) {
  const t = useText()
  const locale = useLocale()
  if (!setsValue) return null
  return (
    <Section
      title={t('What micro-credentials are worth')}
      lede={t('Hours and pay are set on the page of each micro-credential. What was promised to those who have started stays.')}
      actions={
        <Row gap="m">
          <TextLink to="/value/month">{t('The month')}</TextLink>
          <TextLink to="/value/rules">{t('Value rules')}</TextLink>
          <TextLink to="/people/contracts">{t('Contracts')}</TextLink>
          <TextLink to="/catalog">{t('The catalog')}</TextLink>
        </Row>
      }
    >
      {rules.length > 0 ? (
        <Rows>
          {rules.map(({ id, slug, title, organization, effectiveFrom, ...rule }) => (
            <RowItem
              key={id}
              title={t('{amount} for “{title}”', { amount: amountInWords(rule, locale), title })}
              to={`/catalog/${slug}`}
              note={t.rich('{organization}, where work begins on {day} or later', { organization, day: <Day at={effectiveFrom} /> })}
            />
          ))}
        </Rows>
      ) : (
        <LinkButton to="/catalog" kind="quiet">
          {t('Set the first value')}
        </LinkButton>
      )}
    </Section>
  )
}
