/** Some things with one of them moved by one place; at an end it stays. */
export function inNewOrder<Item>(items: readonly Item[], moved: Item, way: 'up' | 'down'): Item[] {
  const from = items.indexOf(moved)
  const to = way === 'up' ? from - 1 : from + 1
  const other = items[to]
  if (from < 0 || other === undefined) return [...items]
  return items.map((item, at) => (at === from ? other : at === to ? moved : item))
}
