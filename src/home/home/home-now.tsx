import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { NowCard } from '../../foundation/ui/now-card.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { quoted } from '../../foundation/words/quoted.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { NextThing } from './next-thing.ts'

const art = (versionId: string) => <BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="l" />
const b = (words: React.ReactNode) => <b>{words}</b>

/** The one thing to do now, in a sentence with a button. */
export function HomeNow({ next }: { next: NextThing }) {
  const t = useText()
  switch (next.kind) {
    case 'revise': {
      const { id, title, versionId, message } = next.attempt
      return (
        <NowCard
          art={art(versionId)}
          title={t('{open, plural, one {One criterion is} other {# criteria are}} still open.', { open: next.open })}
          actions={
            <>
              <LinkButton to={`/work/${id}`}>{t('Go on')}</LinkButton>
              <LinkButton to={`/work/${id}#notes`} kind="quiet">
                {t('See the notes')}
              </LinkButton>
            </>
          }
        >
          <p>
            {t.rich(
              'Your assessor saw {shown} of {of, plural, one {# criterion} other {# criteria}} in <b>{title}</b>. Only what is still open is assessed again.',
              {
                shown: next.of - next.open,
                of: next.of,
                title,
                b,
              },
            )}
          </p>
          {message && <p>{quoted(message.length > 240 ? `${message.slice(0, 240).trimEnd()} …` : message)}</p>}
        </NowCard>
      )
    }
    case 'review':
      return (
        <NowCard
          title={t('You are assessing {title}.', { title: next.review.title })}
          actions={<LinkButton to={`/review/${next.review.assessmentId}`}>{t('Go on')}</LinkButton>}
        >
          <p>
            {t.rich('{scored} of {open, plural, one {# criterion} other {# criteria}} scored. The decision is due on {day}.', {
              scored: next.review.scored,
              open: next.review.open,
              day: <Day at={next.review.dueOn} />,
            })}
          </p>
        </NowCard>
      )
    case 'read':
      return (
        <NowCard
          title={t('{count, plural, one {One submission waits} other {# submissions wait}} for an assessor.', { count: next.count })}
          actions={<LinkButton to="/review">{t('Open the queue')}</LinkButton>}
        >
          <p>
            {next.late > 0
              ? t('{late, plural, one {One is late} other {# are late}}. Someone waits for your word.', { late: next.late })
              : t('The first due comes first. One takes about an hour.')}
          </p>
        </NowCard>
      )
    case 'coach':
      return (
        <NowCard
          title={t('{earner} waits for your word on “{clip}”.', { earner: next.earner, clip: next.clip })}
          actions={
            <>
              <LinkButton to={`/coaching/${next.artifactId}`}>{t('Look at it')}</LinkButton>
              {next.others && (
                <LinkButton to="/coaching" kind="quiet">
                  {t('All that waits')}
                </LinkButton>
              )}
            </>
          }
        >
          <p>
            {next.wantedOn
              ? t.rich('They would like to hear by {day}.', { day: <Day at={next.wantedOn} /> })
              : t('Say what you see, and whether it is ready or one more try would help.')}
          </p>
        </NowCard>
      )
    case 'go-on': {
      const { id, title, versionId, status } = next.attempt
      return (
        <NowCard
          art={art(versionId)}
          title={t('Go on with {title}.', { title })}
          actions={<LinkButton to={`/work/${id}`}>{t('Go on')}</LinkButton>}
        >
          {status.parts && (
            <p>{t('{ready} of {of, plural, one {# part} other {# parts}} ready. Everything you added is kept.', status.parts)}</p>
          )}
        </NowCard>
      )
    }
    case 'draft':
      return (
        <NowCard
          title={next.draft.title ? t('Go on writing {title}.', { title: next.draft.title }) : t('Go on writing.')}
          actions={<LinkButton to={`/authoring/${next.draft.id}`}>{t('Go on')}</LinkButton>}
        >
          <p>{t('Your draft is as you left it.')}</p>
        </NowCard>
      )
    case 'late': {
      const { organization, late, assessors } = next
      return (
        <NowCard
          title={t('{late, plural, one {One submission is} other {# submissions are}} late in {organization}.', { late, organization })}
          actions={<LinkButton to={`/people?of=${next.slug}&role=assessor`}>{t('See the assessors')}</LinkButton>}
        >
          <p>
            {t(
              '{assessors, plural, =0 {Nobody is an assessor yet: give someone the role, so that it can be decided.} one {One person is an assessor. Ask how they stand, or give someone else the role too.} other {# people are assessors. Ask how they stand, or give someone else the role too.}}',
              { assessors },
            )}
          </p>
        </NowCard>
      )
    }
    case 'publish':
      return (
        <NowCard title={t('Publish your first micro-credential.')} actions={<LinkButton to="/authoring">{t('Begin')}</LinkButton>}>
          <p>{t('Copy one that others have written, take one in from a file, or write your own, and say what it is worth.')}</p>
        </NowCard>
      )
    case 'invite':
      return (
        <NowCard
          title={t('Invite your people.')}
          actions={<LinkButton to={`/people/invite?of=${next.slug}`}>{t('Invite people')}</LinkButton>}
        >
          <p>{t('Paste addresses or upload a list. Make at least one of them an assessor.')}</p>
        </NowCard>
      )
    case 'browse':
      return (
        <NowCard title={t('What can you show?')} actions={<LinkButton to="/catalog">{t('Open the catalog')}</LinkButton>}>
          <p>
            {t('Find a micro-credential that fits what you do already, or what you want to learn. All of it can be read before you start.')}
          </p>
        </NowCard>
      )
    case 'nothing':
      return (
        <NowCard title={t('Nothing waits for you.')} actions={<LinkButton to="/catalog">{t('Open the catalog')}</LinkButton>}>
          <p>{t('The catalog says what can be earned, how it is judged and what it is worth.')}</p>
        </NowCard>
      )
  }
}
