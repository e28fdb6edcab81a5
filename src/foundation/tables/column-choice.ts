import type { TableReading } from './guess-columns.ts'

/** What a person said about the columns of a table, as a form sends it: `column.0` … and whether the headings are headings. Null when nothing was said. */
export function readColumnChoice<Name extends string>(
  form: FormData,
  names: readonly Name[],
): { kinds: (Name | null)[]; hasHeadings: boolean } | null {
  const kinds: (Name | null)[] = []
  for (const [field, value] of form) {
    const index = /^column\.(\d{1,3})$/.exec(field)?.[1]
    if (index !== undefined && Number(index) < 200) kinds[Number(index)] = names.find((name) => name === value) ?? null
  }
  return kinds.length === 0 ? null : { kinds: Array.from(kinds, (kind) => kind ?? null), hasHeadings: form.get('headings') !== 'no' }
}

/** The same as hidden fields, for the forms that follow. */
export const columnFields = (table: Pick<TableReading<string>, 'columns' | 'headingLine'>): Record<string, string> => ({
  ...Object.fromEntries(table.columns.map(({ kind }, index) => [`column.${index}`, kind ?? ''])),
  headings: table.headingLine === null ? 'no' : 'yes',
})
