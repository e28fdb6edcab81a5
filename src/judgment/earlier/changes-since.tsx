import type { Level } from '../../definitions/achievements/definition.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { ChangedWords } from './changed-words.tsx'
import type { PieceChange, RequirementChange } from './what-changed.ts'

type Criterion = { id: string; name: string; requirementId: string }
type Given = {
  number: number
  changes: readonly RequirementChange[]
  requirements: readonly { id: string; title: string }[]
  criteria: readonly Criterion[]
  /** The levels of the decision before, by criterion. */
  levels: readonly { criterionId: string; level: Level }[]
  /** Where a criterion is judged, in the page. */
  placeOf: (criterionId: string) => string
  onGo: (criterionId: string) => void
}

/** What was handed in otherwise than the time before, part by part, with what was scored then. */
export function ChangesSince({ number, changes, requirements, criteria, levels, placeOf, onGo }: Given) {
  const t = useText()
  const names = useLevelNames()
  return (
    <section aria-labelledby="changes-since">
      <Stack gap="m">
        <h3 id="changes-since" className="font-serif text-l font-[560]">
          {t('What changed since the {number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} submission', { number })}
        </h3>
        {requirements.map(({ id, title }) => {
          const change = changes.find(({ requirementId }) => requirementId === id)
          if (!change) return null
          const scored = criteria.flatMap((criterion) => {
            const level = criterion.requirementId === id ? levels.find(({ criterionId }) => criterionId === criterion.id)?.level : undefined
            return level ? [{ ...criterion, level }] : []
          })
          return (
            <div key={id} className="grid gap-2 border-l-2 border-rule pl-4">
              <h4 className="font-semibold">
                <Written>{title}</Written>
              </h4>
              <Changes change={change} />
              {scored.length > 0 && (
                <p className="text-s text-soft">
                  {t('Then:')}{' '}
                  {scored.map(({ id: criterionId, name, level }, index) => (
                    <span key={criterionId}>
                      {index > 0 && ' · '}
                      <TextLink
                        to={`#${placeOf(criterionId)}`}
                        onClick={(event) => {
                          event.preventDefault()
                          onGo(criterionId)
                        }}
                      >
                        {name}
                      </TextLink>
                      : {names[level]}
                    </span>
                  ))}
                </p>
              )}
            </div>
          )
        })}
      </Stack>
    </section>
  )
}

function Changes({ change: { answer, answerTooLong, pieces } }: { change: RequirementChange }) {
  const t = useText()
  if (answer === null && !answerTooLong && pieces.every(({ kind }) => kind === 'same'))
    return <p className="text-s text-soft">{t('Nothing changed here.')}</p>
  return (
    <>
      {answer && <ChangedWords words={answer} />}
      {answerTooLong && <p className="text-s text-soft">{t('The answer changed. It is too long to be compared word by word.')}</p>}
      {pieces.map((piece) => (
        <Piece key={`${piece.kind} ${piece.place}`} piece={piece} alone={pieces.length === 1} />
      ))}
    </>
  )
}

function Piece({ piece: { kind, place, words, ofNote, sameFile }, alone }: { piece: PieceChange; alone: boolean }) {
  const t = useText()
  const kinds = {
    added: t('new'),
    removed: t('taken out'),
    replaced: t('replaced'),
    changed: ofNote ? t('its note changed') : t('changed'),
    same: t('the same'),
  }
  return (
    <div>
      <Row gap="s">
        <span>{alone && kind !== 'removed' ? t('Piece') : t('Piece {place}', { place })}</span>
        <Status kind={kind === 'added' ? 'done' : kind === 'removed' ? 'attention' : 'open'}>{kinds[kind]}</Status>
        {sameFile && kind !== 'same' && <span className="text-s text-soft">{t('the file is the same')}</span>}
      </Row>
      {words && <ChangedWords words={words} />}
    </div>
  )
}
