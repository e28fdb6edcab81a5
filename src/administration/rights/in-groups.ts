/** Rows by one of their columns, which they then no longer name. */
export function inGroups<Name extends string, Row extends Record<Name, string>>(
  rows: readonly Row[],
  name: Name,
): (value: string) => Omit<Row, Name>[] {
  const groups = new Map<string, Omit<Row, Name>[]>()
  for (const { [name]: value, ...row } of rows) {
    const group = groups.get(value)
    if (group) group.push(row)
    else groups.set(value, [row])
  }
  return (value) => groups.get(value) ?? []
}
