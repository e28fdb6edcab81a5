import { FilterGroup, type FilterOption } from '../../foundation/ui/filter-group.tsx'
import { Filters } from '../../foundation/ui/filters.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { FacetCount, Facets } from './catalog-facets.ts'
import type { CatalogQuery } from './catalog-query.ts'

/** The boxes beside the catalog, each with how many it would leave. */
export function CatalogFilters({
  query,
  facets,
  pathways,
}: {
  query: CatalogQuery
  facets: Facets
  pathways: Readonly<Record<string, string>>
}) {
  const t = useText()
  const levelNames: Record<string, string> = { 1: t('1 · Explore'), 2: t('2 · Practice'), 3: t('3 · Lead') }
  const timeNames: Record<string, string> = {
    short: t('Two hours or less'),
    medium: t('Up to five hours'),
    long: t('More than five hours'),
  }
  const worthNames: Record<string, string> = { hours: t('Clock hours'), money: t('Pay'), accepted: t('Accepted here, from others') }
  const named = (counts: readonly FacetCount[], names: Record<string, string>, chosen: readonly (string | number)[]): FilterOption[] =>
    Object.entries(names).flatMap(([value, label]) => {
      const count = counts.find((one) => one.value === value)?.count ?? 0
      const checked = chosen.map(String).includes(value)
      return count > 0 || checked ? [{ value, label, count, checked }] : []
    })
  const listed = (counts: readonly FacetCount[], chosen: readonly string[], label: (one: FacetCount) => string): FilterOption[] => [
    ...counts.map((one) => ({ value: one.value, label: label(one), count: one.count, checked: chosen.includes(one.value) })),
    ...chosen
      .filter((value) => !counts.some((one) => one.value === value))
      .map((value) => ({ value, label: value, count: 0, checked: true })),
  ]
  const byLabel = (options: FilterOption[]) => options.sort((a, b) => String(a.label).localeCompare(String(b.label)))
  const groups: { legend: string; name: string; options: FilterOption[] }[] = [
    { legend: t('Category'), name: 'category', options: byLabel(listed(facets.category, query.categories, ({ value }) => t(value))) },
    { legend: t('Level'), name: 'level', options: named(facets.level, levelNames, query.levels) },
    { legend: t('Time it takes'), name: 'time', options: named(facets.time, timeNames, query.lengths) },
    { legend: t('Counts toward'), name: 'worth', options: named(facets.worth, worthNames, query.worth) },
    {
      legend: t('Evidence'),
      name: 'media',
      options: named(facets.media, { none: t('No student media') }, query.noStudentMedia ? ['none'] : []),
    },
    {
      legend: t('Part of a pathway'),
      name: 'pathway',
      options: byLabel(listed(facets.pathway, query.pathways, ({ value }) => pathways[value] ?? value)),
    },
    { legend: t('Endorsed by'), name: 'endorsed', options: byLabel(listed(facets.endorser, query.endorsers, ({ name }) => name)) },
    { legend: t('Offered by'), name: 'issuer', options: byLabel(listed(facets.issuer, query.issuers, ({ name }) => name)) },
  ]
  const chosen = groups.flatMap(({ options }) => options.filter(({ checked }) => checked)).length
  return (
    <Filters active={chosen}>
      <div className="grid gap-6" data-live-part="filters">
        {groups
          // A single issuer is no choice.
          .filter(({ name, options }) => options.length > (name === 'issuer' ? 1 : 0) || options.some(({ checked }) => checked))
          .map((group) => (
            <FilterGroup key={group.name} {...group} />
          ))}
      </div>
    </Filters>
  )
}
