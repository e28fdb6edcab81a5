import { type Field, type Layout, mostColumns } from './layout.ts'

/** What the form of columns says, not checked yet. A row without a field is left out; the rest stand by their places. */
export function readLayoutForm(form: FormData): Layout {
  const text = (name: string) => String(form.get(`layout.${name}`) ?? '').trim()
  const named = (start: string) => [...form.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
  const columns = Array.from({ length: mostColumns }, (_, nth) => ({
    place: Number(text(`columns.${nth}.place`)) || nth + 1,
    nth,
    field: text(`columns.${nth}.field`),
    heading: text(`columns.${nth}.heading`),
    text: text(`columns.${nth}.text`),
  }))
    .filter(({ field }) => field !== '')
    .toSorted((a, b) => a.place - b.place || a.nth - b.nth)
  return {
    rows: text('rows') === 'sums' ? 'sums' : 'lines',
    currencies: named('layout.currencies.'),
    codes: Object.fromEntries(
      named('layout.codes.').flatMap((code) => {
        const said = text(`codes.${code}`)
        return said === '' ? [] : [[code, said]]
      }),
    ),
    columns: columns.map(({ field, heading, text: same }) => ({
      field: field as Field,
      heading,
      ...(field === 'text' ? { text: same } : {}),
    })),
  }
}
