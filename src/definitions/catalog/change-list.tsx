import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { FieldChange } from '../achievements/definition-diff.ts'

/** What changed between two texts, by part and field, with the words that came underlined and those that went struck through. */
export function ChangeList({ changes, level = 3 }: { changes: readonly FieldChange[]; level?: 2 | 3 }) {
  const t = useText()
  if (changes.length === 0) return <p className="text-soft">{t('Both say the same.')}</p>
  const places = [...new Set(changes.map(placeOf))]
  return (
    <>
      {places.map((place) => {
        const here = changes.filter((change) => placeOf(change) === place)
        const [first] = here
        return (
          // Only our own words are messages; a title is the author's and may hold anything.
          <Section key={place} title={first?.part ? t(first.part) : first?.requirement || t('Requirement')} level={level}>
            <Stack gap="m">
              {here.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a finished list
                <FieldChangeView key={index} change={change} />
              ))}
            </Stack>
          </Section>
        )
      })}
    </>
  )
}

const placeOf = ({ part, requirement }: FieldChange) => (part === null ? `requirement ${requirement}` : `part ${part}`)

function FieldChangeView({ change: { criterion, field, kind, words } }: { change: FieldChange }) {
  const t = useText()
  const kinds = { changed: t('changed'), added: t('new'), removed: t('taken out'), moved: t('moved') }
  return (
    <div className="border-l-2 border-rule pl-4">
      <Row gap="s">
        <b>
          {criterion && `${criterion} · `}
          {t(field)}
        </b>
        <Status kind={kind === 'added' ? 'done' : kind === 'removed' ? 'attention' : 'open'}>{kinds[kind]}</Status>
      </Row>
      <p className="max-w-reading whitespace-pre-line">
        {words.map(({ text, kind: wordKind }, index) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: a finished text
          if (wordKind === 'added')
            return (
              <ins key={index} className="bg-wash decoration-green decoration-2">
                {text}
              </ins>
            )
          if (wordKind === 'removed')
            return (
              <del key={index} className="mr-1 bg-brickwash text-soft decoration-brick">
                {text}
              </del>
            )
          return <span key={index}>{text}</span>
          // biome-ignore-end lint/suspicious/noArrayIndexKey: a finished text
        })}
      </p>
    </div>
  )
}
