import type { Level } from '../../definitions/achievements/definition.ts'
import { type Column, DataTable } from '../../foundation/ui/data-table.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Criterion = { id: string; name: string }
type Given = {
  earlier: readonly { number: number; decidedAt: Date; message: string; levels: readonly { criterionId: string; level: Level }[] }[]
  criteria: readonly Criterion[]
}

/** What was decided on the earlier submissions of this work, side by side. */
export function EarlierSubmissions({ earlier, criteria }: Given) {
  const t = useText()
  const names = useLevelNames()
  const columns: Column<Criterion>[] = [
    { key: 'criterion', label: t('Criterion'), head: true, cell: ({ name }) => name },
    ...earlier.map(
      ({ number, levels }): Column<Criterion> => ({
        key: String(number),
        label: t('{number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} submission', { number }),
        cell: ({ id }) => {
          const level = levels.find(({ criterionId }) => criterionId === id)?.level
          return level ? names[level] : t('Not judged')
        },
      }),
    ),
  ]
  return (
    <Stack gap="l">
      <DataTable caption={t('Levels reached so far')} columns={columns} rows={criteria} rowKey={({ id }) => id} />
      {earlier
        .filter(({ message }) => message)
        .map(({ number, message, decidedAt }) => (
          <Quote key={number} text={message} by={t('To the earner')} at={<Day at={decidedAt} />} />
        ))}
    </Stack>
  )
}
