import { Flag } from 'lucide-react'
import { mayAuthor } from '../../definitions/achievements/achievement-policy.ts'
import { catalogMark } from '../../definitions/catalog/listing.ts'
import { findPathway, namesIn } from '../../definitions/pathways/find-pathways.ts'
import { layOut } from '../../definitions/pathways/lay-out.ts'
import { leastWorth } from '../../definitions/pathways/least-worth.ts'
import { PathwayList } from '../../definitions/pathways/pathway-list.tsx'
import { PathwayMap } from '../../definitions/pathways/pathway-map.tsx'
import { statesOf } from '../../definitions/pathways/piece-state.ts'
import { worthInShort } from '../../definitions/value/rule-words.ts'
import { maySetValue } from '../../definitions/value/value-policy.ts'
import { valuingOrganizations } from '../../definitions/value/whose-rules.ts'
import { findWorth } from '../../definitions/value/worth.ts'
import { findWorthGiven } from '../../definitions/value/worth-given.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { ProgressRing, Rings } from '../../foundation/ui/progress-ring.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/pathway-page.ts'
import { beginPathway } from './begin-pathway.ts'
import { findProgress } from './find-progress.ts'
import { NextStep } from './next-step.tsx'
import { PathwayWorth } from './pathway-worth.tsx'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const current = await findPathway(db, params.slug)
  const wantsNewest = new URL(request.url).searchParams.has('newest')
  const person = actor.kind === 'person' ? actor : null
  const now = world.now()
  const first = person && (await findProgress(db, person.id, current, now))
  // Who is under way by an earlier version sees that one, until they take the newest.
  const isEarlier = first?.start !== undefined && first?.start !== null && first.start.versionId !== current.versionId && !first.completion
  const shown = isEarlier && !wantsNewest && first?.start ? await findPathway(db, params.slug, first.start.versionId) : current
  const own = person && shown !== current ? await findProgress(db, person.id, shown, now) : first
  const { text } = shown
  const organizationIds = valuingOrganizations(actor)
  const given = await findWorthGiven(db, { mark: await catalogMark(db), organizationIds, now })
  const rulesFor = (achievementId: string) => given.get(achievementId)?.rules ?? []
  const milestone = { id: shown.achievementId, organizationId: shown.organizationId, organizationShortName: shown.organizationName }
  return {
    pathway: shown,
    newest: current.number,
    isEarlier,
    layout: layOut(text),
    names: await namesIn(db, text),
    worth: await findWorth(db, actor, milestone, now),
    pieces: leastWorth(text, rulesFor),
    worthOf: Object.fromEntries(
      text.steps.flatMap(({ pieces }) =>
        pieces.flatMap((piece) => (piece.kind === 'achievement' ? [[piece.achievementId, rulesFor(piece.achievementId)] as const] : [])),
      ),
    ),
    setsValue: maySetValue(actor, { organizationId: shown.organizationId, ownerId: shown.organizationId }).allowed,
    own: own && {
      begunAt: own.start?.begunAt ?? null,
      completion: own.completion,
      takenBack: own.takenBack,
      done: own.progress.done,
      needed: own.progress.needed,
      states: statesOf(own.progress, own.underWay),
      next: own.next,
      nextAttemptId: own.nextAttemptId,
    },
    mayEdit: mayAuthor(actor, shown).allowed,
    baseUrl: world.config.BASE_URL,
  }
}

export const action = form(beginPathway, ({ args }) => `/pathways/${args.params.slug}`, { input: () => ({}) })

export default function PathwayPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const locale = useLocale()
  const { pathway, layout, names, own, baseUrl } = loaderData
  const { text, slug, milestoneId } = pathway
  const { title, summary, language, category, level } = text
  const art = `/versions/${milestoneId}/badge.svg`
  const isComplete = own?.completion !== null && own?.completion !== undefined
  return (
    <Page
      title={title}
      language={language}
      eyebrow={t('Pathway · {category} · level {level} · version {number}', { category: t(category), level, number: pathway.number })}
      lede={
        <>
          <p>
            <Written language={language}>{summary}</Written>
          </p>
          <p className="mt-3 font-sans text-m">
            {t.rich('Offered by <a>{organizationName}</a>', {
              organizationName: pathway.organizationName,
              a: (name) => <TextLink to={`/issuers/${pathway.organizationSlug}`}>{name}</TextLink>,
            })}
          </p>
        </>
      }
      art={<BadgeArt src={art} alt={t('The badge of {title}', { title })} size="l" className="max-sm:w-36" />}
      description={summary}
      social={{ image: `${baseUrl}/versions/${milestoneId}/badge.png`, url: `${baseUrl}/pathways/${slug}`, type: 'article' }}
      index={!pathway.retiredAt}
      actions={<Begin data={loaderData} answer={actionData} />}
    >
      <WrittenIn value={language}>
        <Stack gap="l">
          {pathway.retiredAt && (
            <Callout kind="attention" title={t('No longer offered')}>
              {t('Nobody new can begin it. Who is under way may complete it, and what was earned stays.')}
            </Callout>
          )}
          {loaderData.isEarlier && <Versions data={loaderData} answer={actionData} />}
          {own?.takenBack && (
            <Callout kind="attention" title={t('Your milestone was taken back')}>
              {t.rich('{organization} took it back, with a reason that stands <a>on its page</a>. All your other awards stay.', {
                organization: pathway.organizationName,
                a: (words) => <TextLink to={`/awards/${own.takenBack?.awardId}`}>{words}</TextLink>,
              })}
            </Callout>
          )}
          {own && !own.takenBack && (own.begunAt || own.done > 0) && !isComplete && (
            <div className="grid items-center gap-5 sm:grid-cols-[auto_minmax(0,1fr)] print:hidden">
              <Rings>
                <ProgressRing
                  size="l"
                  tone="gold"
                  value={own.done}
                  max={own.needed}
                  text={`${own.done}/${own.needed}`}
                  label={t('{title}: pieces you have', { title })}
                />
              </Rings>
              {own.next && <NextStep next={own.next} names={names} attemptId={own.nextAttemptId} />}
            </div>
          )}
          <div className="flex flex-col gap-10 max-sm:flex-col-reverse">
            <PathwayMap text={text} layout={layout} names={names} art={art} states={own?.states ?? null} isComplete={isComplete} />
            <Section title={t('What it asks for')} className="print:hidden" id="list">
              <PathwayList
                text={text}
                names={names}
                states={own?.states ?? null}
                aside={(_step, piece) => {
                  const brings = piece.kind === 'achievement' ? worthInShort(loaderData.worthOf[piece.achievementId] ?? [], locale) : ''
                  return brings && <span className="text-soft tabular-nums">{brings}</span>
                }}
              />
            </Section>
          </div>
          <PathwayWorth
            worth={loaderData.worth}
            pieces={loaderData.pieces}
            setAt={loaderData.setsValue ? `/authoring/${pathway.achievementId}/worth` : null}
          />
          {text.about !== '' && (
            <Section title={t('About this pathway')}>
              <Prose text={text.about} written />
            </Section>
          )}
          <Section title={t('How it is given')} className="print:hidden">
            <p className="max-w-reading text-soft">
              {text.whenTakenBack === 'goes'
                ? t(
                    'The milestone is awarded by itself with the last piece, in whatever order you earn them; what you earned before counts. If a piece is taken back and the rest is not enough, the milestone goes too.',
                  )
                : t(
                    'The milestone is awarded by itself with the last piece, in whatever order you earn them; what you earned before counts. It stays yours, also if a piece is taken back later.',
                  )}{' '}
              {t.rich('Version {number}, published on {day}.', {
                number: pathway.number,
                day: <Day at={pathway.publishedAt} zone={pathway.timeZone} />,
              })}
            </p>
            <Row gap="s" className="mt-3">
              <LinkButton to="/pathways" kind="quiet" small>
                {t('All pathways')}
              </LinkButton>
              {loaderData.mayEdit && (
                <LinkButton to={`/authoring/pathways/${pathway.id}`} kind="quiet" small>
                  {t('Edit')}
                </LinkButton>
              )}
            </Row>
          </Section>
        </Stack>
      </WrittenIn>
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

function Begin({ data: { own, pathway }, answer }: { data: Data; answer: unknown }) {
  const t = useText()
  if (own?.completion)
    return (
      <>
        <LinkButton to={`/awards/${own.completion.awardId}`}>{t('You completed this: see your milestone')}</LinkButton>
        <span className="self-center text-soft">
          <Day at={own.completion.completedAt} />
        </span>
      </>
    )
  if (pathway.retiredAt || own?.begunAt) return null
  return (
    <PageForm answer={answer}>
      <HiddenFields values={{ pathwayId: pathway.id }} />
      <Button icon={Flag}>{t('Begin this pathway')}</Button>
    </PageForm>
  )
}

/** By which version the reader is under way, and the way to the newest. */
function Versions({ data: { pathway, newest }, answer }: { data: Data; answer: unknown }) {
  const t = useText()
  if (pathway.number === newest)
    return (
      <Callout title={t('This is the newest version')}>
        <p>{t('You are under way by an earlier one, which still counts for you. Take this one, and what you earned counts for it.')}</p>
        <PageForm answer={answer}>
          <HiddenFields values={{ pathwayId: pathway.id }} />
          <Row>
            <Button small>{t('Take this version')}</Button>
            <TextLink to={`/pathways/${pathway.slug}`}>{t('Stay with mine')}</TextLink>
          </Row>
        </PageForm>
      </Callout>
    )
  return (
    <Callout title={t('You are under way by version {number}', { number: pathway.number })}>
      <p>
        {t.rich('It stays valid for you. Version {newest} was published meanwhile: <a>see what it asks for</a>.', {
          newest,
          a: (words) => <TextLink to={`/pathways/${pathway.slug}?newest`}>{words}</TextLink>,
        })}
      </p>
    </Callout>
  )
}
