import { didWeb } from '@laurel/openbadges/dids/did-web'
import { sql } from 'kysely'
import { issuerAddresses } from '../../credentials/awards/award-addresses.ts'
import type { AcceptanceKind, AcceptanceText, AcceptedValue } from '../../definitions/rules/acceptance.ts'
import { hundredthsOf } from '../../definitions/rules/exact.ts'
import { type Currency, currenciesOf } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { AcceptanceList, ListEntry, ListedKind } from './acceptance-list.ts'
import { idAt } from './export-list.ts'

/** How an entry of somebody’s list stands to what is accepted here. */
export type EntryStanding = 'new' | 'same' | 'differs' | 'own' | 'not-here'

/** An entry with what it would be here: at the same amounts, as far as the same is given here. */
export type ComparedEntry = {
  /** Its place in the list. */
  at: number
  kind: ListedKind
  title: string
  issuerName: string
  standing: EntryStanding
  targetId: string | null
  theirs: { amounts: ListEntry['amounts']; rule: string | null; reason: string; countsEarlier: boolean }
  /** What it would be proposed at; what is not given here is left out. */
  proposed: { how: 'amounts'; amounts: { currency: string; amount: string; unit: string }[] } | { how: 'listed' }
  ours: AcceptanceText | null
}

/** Holds a list of another organization against what an organization accepts: nothing is saved. */
export async function compareList(
  db: Queryable,
  list: AcceptanceList,
  { organizationId, baseUrl }: { organizationId: string; baseUrl: string },
): Promise<ComparedEntry[]> {
  const ids = (kind: ListedKind) => list.accepts.flatMap((one) => (one.kind === kind ? (idAt(baseUrl, kind, one.id) ?? []) : []))
  const [currencies, { rows: here }, { rows: ours }] = await Promise.all([
    currenciesOf(db, organizationId),
    sql<{ kind: ListedKind; id: string; issuerId: string; slug: string }>`
      select 'achievement' as kind, achievements.id, issuer.id as "issuerId", issuer.slug from achievements
        join organizations issuer on issuer.id = achievements.organization_id
        where achievements.id = any(${ids('achievement')}::uuid[]) and current_version_id is not null
      union all select 'pathway', pathways.id, issuer.id, issuer.slug from pathways join organizations issuer on issuer.id = pathways.organization_id
        where pathways.id = any(${ids('pathway')}::uuid[]) and current_version_id is not null
      union all select 'issuer', issuer.id, issuer.id, issuer.slug from organizations issuer
        where issuer.id = any(${ids('issuer')}::uuid[]) and issuer.kind <> 'school'`.execute(db),
    sql<{ kind: AcceptanceKind; targetId: string; text: AcceptanceText }>`
      select acceptances.kind, coalesce(achievement_id, pathway_id, acceptances.issuer_id) as "targetId", coalesce(proposal.text, shown.text) as text
      from acceptances
        left join acceptance_proposals proposal on proposal.acceptance_id = acceptances.id and proposal.declined_at is null
        left join lateral (select text, until from acceptance_versions version where version.acceptance_id = acceptances.id
          order by number desc limit 1) as shown on true
      where acceptances.organization_id = ${organizationId} and (proposal.text is not null or shown.until is null)`.execute(db),
  ])
  return list.accepts.map((entry, at): ComparedEntry => {
    const id = idAt(baseUrl, entry.kind, entry.id)
    // Its issuer is who the list says, or it is not what the list means.
    const found = here.find(
      (one) => one.id === id && one.kind === entry.kind && didWeb(issuerAddresses(baseUrl, one.slug).home) === entry.issuer.id,
    )
    const known = ours.find((one) => one.targetId === found?.id && one.kind === entry.kind)?.text ?? null
    const proposed = valueHere(entry, currencies)
    const standing = !found
      ? 'not-here'
      : found.issuerId === organizationId
        ? 'own'
        : !known
          ? 'new'
          : sameValue(known.value, proposed) && known.reason === entry.reason
            ? 'same'
            : 'differs'
    const { amounts, rule, reason, countsEarlier } = entry
    return {
      at,
      kind: entry.kind,
      title: entry.title,
      issuerName: entry.issuer.name,
      standing,
      targetId: found?.id ?? null,
      theirs: { amounts, rule, reason, countsEarlier },
      proposed,
      ours: known,
    }
  })
}

function valueHere({ amounts }: ListEntry, currencies: readonly Currency[]): ComparedEntry['proposed'] {
  const given = amounts.flatMap(({ currency, unit, amount }) => {
    const known = currencies.find((one) => one.code === currency && one.unit === unit && one.retiredAt === null)
    const isFine = (amount.replace(/0+$/, '').split('.')[1] ?? '').length <= (known?.decimals ?? 0)
    return known && isFine && Number(amount) > 0 ? [{ currency, amount, unit }] : []
  })
  return given.length > 0 ? { how: 'amounts', amounts: given } : { how: 'listed' }
}

function sameValue(ours: AcceptedValue, theirs: ComparedEntry['proposed']): boolean {
  if (ours.how === 'listed' || theirs.how === 'listed') return ours.how === theirs.how
  if (ours.how !== 'amounts' || ours.amounts.length !== theirs.amounts.length) return false
  return theirs.amounts.every(({ currency, amount }) =>
    ours.amounts.some((one) => one.currency === currency && hundredthsOf(one.amount) === hundredthsOf(amount)),
  )
}
