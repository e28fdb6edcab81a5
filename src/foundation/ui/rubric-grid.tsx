import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Written } from './written.tsx'

/** The columns of every rubric, worst to best. */
export const rubricLevels = ['not-yet', 'approaching', 'demonstrated', 'extended'] as const
export type RubricLevel = (typeof rubricLevels)[number]
export type RubricRow = { id: string; name: string; essential?: boolean | undefined; levels: Record<RubricLevel, string>; group?: string }

/** The names of the levels in the reader's language. */
export function useLevelNames(): Record<RubricLevel, string> {
  const t = useText()
  return { 'not-yet': t('Not yet'), approaching: t('Approaching'), demonstrated: t('Demonstrated'), extended: t('Extended') }
}

type Given = {
  caption: ReactNode
  criteria: readonly RubricRow[]
  /** Earned means this level or better; its column is washed. */
  passLevel?: RubricLevel
  /** The level each criterion reached, by its id: marked in the grid. */
  achieved?: Readonly<Record<string, RubricLevel | undefined>>
  /** Names the essential criteria, where the pass rule tells them apart. */
  markEssential?: boolean
  hideCaption?: boolean
}

/** A rubric: criteria down, four levels across, the passing column washed. On a phone each criterion is a card with its levels under each other. */
export function RubricGrid({ caption, criteria, passLevel = 'demonstrated', achieved, markEssential, hideCaption = true }: Given) {
  const t = useText()
  const names = useLevelNames()
  return (
    // As wide as its place, not as the screen: beside a form there is room for cards only.
    <div className="@container">
      <table className="block w-full border-collapse text-left @min-[40rem]:table print:table">
        <caption className={hideCaption ? 'sr-only' : 'mb-2 block text-left text-s text-soft @min-[40rem]:table-caption'}>
          {caption}
        </caption>
        <thead className="@max-[40rem]:sr-only print:not-sr-only print:table-header-group">
          <tr>
            <th scope="col" className="w-1/5 border-b border-rule px-3.5 py-3 text-s font-semibold text-soft first:pl-0">
              {t('Criterion')}
            </th>
            {rubricLevels.map((level) => (
              <th
                key={level}
                scope="col"
                className={classes(
                  'w-1/5 border-b border-rule px-3.5 py-3 text-s font-semibold',
                  level === passLevel ? 'rounded-t-card bg-wash text-green' : 'text-soft',
                )}
              >
                {names[level]}
                {level === passLevel && <span className="sr-only"> {t('(enough to earn)')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block hyphens-auto wrap-anywhere @min-[40rem]:table-row-group print:table-row-group">
          {criteria.map((criterion, index) => (
            <RubricRowView
              key={criterion.id}
              criterion={criterion}
              group={criterion.group !== criteria[index - 1]?.group ? criterion.group : undefined}
              passLevel={passLevel}
              reached={achieved?.[criterion.id]}
              markEssential={markEssential}
              names={names}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowGiven = {
  criterion: RubricRow
  group: string | undefined
  passLevel: RubricLevel
  reached: RubricLevel | undefined
  markEssential: boolean | undefined
  names: Record<RubricLevel, string>
}

function RubricRowView({ criterion, group, passLevel, reached, markEssential, names }: RowGiven) {
  const t = useText()
  return (
    <>
      {group && (
        <tr className="block break-after-avoid @min-[40rem]:table-row print:table-row">
          <th
            scope="colgroup"
            colSpan={5}
            className="block pt-5 pb-1 text-s font-semibold text-soft @min-[40rem]:table-cell print:table-cell"
          >
            <Written>{group}</Written>
          </th>
        </tr>
      )}
      <tr className="mb-3 block overflow-clip rounded-card border border-rule bg-card @min-[40rem]:table-row @min-[40rem]:rounded-none @min-[40rem]:border-0 @min-[40rem]:bg-transparent print:table-row">
        <th
          scope="row"
          className="block border-rule px-4 pt-3.5 pb-2 align-top font-semibold @min-[40rem]:table-cell @min-[40rem]:border-b @min-[40rem]:px-3.5 @min-[40rem]:py-3.5 @min-[40rem]:first:pl-0 print:table-cell"
        >
          <Written>{criterion.name}</Written>
          {markEssential && (
            <span className="block text-s font-normal text-soft">
              {criterion.essential === false ? t('One of the others') : t('Essential')}
            </span>
          )}
        </th>
        {rubricLevels.map((level) => {
          const isReached = reached === level
          return (
            <td
              key={level}
              className={classes(
                'block border-t border-rule px-4 py-2.5 align-top @min-[40rem]:table-cell @min-[40rem]:border-t-0 @min-[40rem]:border-b @min-[40rem]:px-3.5 @min-[40rem]:py-3.5 print:table-cell',
                level === passLevel && 'bg-wash',
                isReached && '@min-[40rem]:inset-ring-2 @min-[40rem]:inset-ring-green @max-[40rem]:border-l-4 @max-[40rem]:border-l-green',
              )}
            >
              <span
                className={classes(
                  'block text-xs font-semibold @min-[40rem]:hidden print:hidden',
                  level === passLevel ? 'text-green' : 'text-soft',
                )}
              >
                {names[level]}
                {level === passLevel && ` ${t('(enough to earn)')}`}
              </span>
              {isReached && (
                <span className="mb-0.5 flex items-center gap-1.5 text-s font-semibold text-green">
                  <Icon of={Check} />
                  {t('Reached')}
                </span>
              )}
              {criterion.levels[level] ? (
                <Written>{criterion.levels[level]}</Written>
              ) : (
                <span className="text-soft">{t('Not described')}</span>
              )}
            </td>
          )
        })}
      </tr>
    </>
  )
}
