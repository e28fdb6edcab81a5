import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { ProgressRing } from '../../foundation/ui/progress-ring.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { stateOf } from '../attempts/find-incomplete.ts'
import { isAppealed } from '../attempts/is-appealed.ts'
import { levelsIn } from '../attempts/open-parts.ts'
import type { UnfinishedUpload } from '../uploads/find-uploads.ts'
import { useNotedParts } from '../uploads/use-noted-parts.ts'
import { WaitingElsewhere } from '../uploads/waiting-elsewhere.tsx'
import { AppealLine } from './appeal-line.tsx'
import { AskCoach } from './ask-coach.tsx'
import { NextSteps } from './assessor-words.tsx'
import type { AttemptWork } from './find-work.ts'
import { PartInHand } from './part-in-hand.tsx'
import { PartList, type PartState } from './part-list.tsx'
import { PartShown } from './part-shown.tsx'
import { SentBack } from './sent-back.tsx'

type Given = {
  work: AttemptWork
  /** The part in hand. */
  current: string | null
  /** Whether it was chosen, or it is only the next one. */
  isChosen: boolean
  personId: string
  maxBytes: number
  makesPreviews: boolean
  unfinished: readonly UnfinishedUpload[]
  said: unknown
}

/** The workspace: parts at left, the one in hand at right. On a phone one or the other. */
export function Workspace({ work, current, isChosen, personId, maxBytes, makesPreviews, unfinished, said }: Given) {
  const t = useText()
  const { definition, parts, openParts } = work
  const requirement = definition.requirements.find(({ id }) => id === current)
  const decision = work.decisions.at(-1)
  const next = nextPart(work, current)
  useNotedParts({
    personId,
    attemptId: work.id,
    title: definition.title,
    requirements: definition.requirements.filter(({ id }) => openParts.includes(id)),
    maxBytes,
    makesPreviews,
    language: useLocale(),
  })
  return (
    <Stack gap="l">
      <SentBack work={work} />
      <AskCoach work={work} />
      {decision && (
        <div id="notes">
          <NextSteps work={work} decision={decision} />
        </div>
      )}
      <AppealLine work={work} />
      <Columns kind="side">
        <div className={isChosen ? 'max-lg:hidden' : undefined}>
          <Stack>
            <Row gap="m">
              <ProgressRing
                value={parts.ready}
                begun={parts.begun}
                max={parts.of}
                label={t('Parts ready')}
                text={`${parts.ready}/${parts.of}`}
              />
              <span className="text-soft">
                {parts.begun > 0
                  ? t('{ready} of {of, plural, one {# part} other {# parts}} ready, {begun} started', parts)
                  : t('{ready} of {of, plural, one {# part} other {# parts}} ready', parts)}
              </span>
            </Row>
            <PartList
              attemptId={work.id}
              parts={definition.requirements.map(({ id, title }) => ({ id, title, state: partState(work, id) }))}
              current={current}
            />
          </Stack>
        </div>
        <Stack gap="l">
          <WaitingElsewhere personId={personId} here={{ attemptId: work.id, requirementId: current }} />
          <ArrivingElsewhere work={work} current={current} unfinished={unfinished} />
          {isChosen && (
            <p className="lg:hidden">
              <TextLink to={`/work/${work.id}`}>{t('All parts ({ready} of {of} ready)', parts)}</TextLink>
            </p>
          )}
          {requirement &&
            (openParts.includes(requirement.id) ? (
              <PartInHand
                key={requirement.id}
                work={work}
                requirement={requirement}
                levels={levelsIn(work.decisions)}
                personId={personId}
                maxBytes={maxBytes}
                makesPreviews={makesPreviews}
                unfinished={unfinished}
                said={said}
              />
            ) : (
              <PartShown
                work={work}
                requirement={requirement}
                levels={levelsIn(work.decisions)}
                note={t('Shown already. It stays as the assessor saw it.')}
              />
            ))}
          <Row>
            {next ? (
              <LinkButton to={`/work/${work.id}?requirement=${next.id}`} kind="quiet">
                {t('Next: {title}', { title: next.title })}
              </LinkButton>
            ) : work.purpose === 'anchor' || isAppealed(work) ? null : (
              <LinkButton to={`/work/${work.id}/check`} kind={parts.ready === parts.of ? 'primary' : 'quiet'}>
                {t('Check and hand in')}
              </LinkButton>
            )}
          </Row>
        </Stack>
      </Columns>
    </Stack>
  )
}

/** Files that have not arrived whole in other parts than the one in hand. */
function ArrivingElsewhere({ work, current, unfinished }: Pick<Given, 'work' | 'current' | 'unfinished'>) {
  const t = useText()
  const others = work.definition.requirements.filter(({ id }) => id !== current && unfinished.some((one) => one.requirementId === id))
  if (others.length === 0) return null
  return (
    <Callout>
      {others.map(({ id, title }) => (
        <p key={id}>
          {t.rich('{count, plural, one {A file has} other {# files have}} not arrived whole in <part>{title}</part>.', {
            count: unfinished.filter((one) => one.requirementId === id).length,
            title,
            part: (words) => <TextLink to={`/work/${work.id}?requirement=${id}`}>{words}</TextLink>,
          })}
        </p>
      ))}
    </Callout>
  )
}

function partState({ openParts, lacks }: Pick<AttemptWork, 'openParts' | 'lacks'>, id: string): PartState {
  if (!openParts.includes(id)) return 'shown'
  return stateOf(id, lacks)
}

function nextPart({ definition, openParts }: Pick<AttemptWork, 'definition' | 'openParts'>, current: string | null) {
  const open = definition.requirements.filter(({ id }) => openParts.includes(id))
  return open[open.findIndex(({ id }) => id === current) + 1]
}
