import { isDeepStrictEqual } from 'node:util'
import { type RoleName, roleNames } from '../../foundation/platform/actor.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { address, onOneLine } from '../accounts/person-fields.ts'
import { isOutsider, type RosterRole, type RosterUser } from '../one-roster/roster-record.ts'
import type { Mapping } from './mapping.ts'
import { type KnownOrg, placeOf } from './plan-orgs.ts'
import type { ChangeKind } from './roster-words.ts'

/** What is kept of what a roster says of somebody. */
export type ToldPerson = {
  given: string
  family: string
  preferredGiven: string
  preferredFamily: string
  address: string
  identifier: string
  primaryOrg: string
  isEnabled: boolean
  roles: RosterRole[]
}
export type KnownPerson = {
  sourcedId: string
  told: ToldPerson
  name: string
  email: string
  personId: string | null
  invitationId: string | null
  isGone: boolean
  isForgotten: boolean
}
/** What a sync says of one id: a row of their own, roles that changed, or that they are gone. */
export type ToldOf = {
  user: RosterUser | null
  isGone: boolean
  roles: { id: string; role: RosterRole | null }[]
  file: string
  line: number | null
}
/** Who they are here. */
export type HereOf = {
  member: { membershipId: string; personId: string; name: string; schoolId: string | null; roles: readonly RoleName[] } | null
  account: { personId: string; name: string } | null
  /** One that is open, by the roster’s own or by the address. */
  invitation: { id: string; address: string; name: string; schoolId: string | null } | null
  /** Another row of this sync with the same address. */
  doubledBy: { line: number | null } | null
  /** Another id of the roster that is the same account and comes first, and whether it still works there. */
  alsoAs: { sourcedId: string; works: boolean } | null
}
export type PersonChange = {
  sourcedId: string
  name: string
  email: string
  kinds: ChangeKind[]
  before: { known: KnownPerson | null; schoolId: string | null; name: string | null; email: string | null }
  /** Schools by their ids of the roster, the one they belong to first; none is the whole organization. */
  after: { known: KnownPerson; schools: string[] | null; name: string | null; email: string | null }
  proposed: RoleName[]
  membershipId: string | null
  invitationId: string | null
  file: string
  line: number | null
}
export type PersonPlan = { change: PersonChange | null; says: Sentence[]; words: string[] }

type Given = {
  sourcedId: string
  known: KnownPerson | null
  told: ToldOf
  here: HereOf
  orgs: ReadonlyMap<string, KnownOrg>
  mapping: Mapping
  /** The day, for roles that have not begun or are over. */
  today: string
  isDelta: boolean
}

const nothing: PersonPlan = { change: null, says: [], words: [] }
const plainRoles: readonly RoleName[] = ['earner', 'coach']

/** What becomes of somebody of a roster. Pure. */
export function planPerson({ sourcedId, known, told, here, orgs, mapping, today, isDelta }: Given): PersonPlan {
  if (known?.isForgotten) return nothing
  const says: Sentence[] = []
  const next = toldNext(known, told, mapping, isDelta)
  if (!next && !known)
    return told.roles.some(({ role }) => role)
      ? { ...nothing, says: [sentence('This role is of “{id}”, whom nobody has told of yet.', { id: sourcedId })] }
      : nothing
  const { places, roles, words, unknown } = whatTheyAre(next, orgs, mapping, today)
  for (const id of unknown) says.push(sentence('This names the organization “{id}”, which the roster does not tell of.', { id }))
  for (const word of words) says.push(sentence('“{word}” is not a role that is mapped.', { word }))
  const worksHere = next?.isEnabled === true && places !== null
  // Where what they are can’t be told, nothing is concluded.
  if (next?.isEnabled && !places && (unknown.length > 0 || words.length > 0)) return { change: null, says, words }
  const name = next ? nameOf(next, mapping) : (known?.name ?? '')
  const email = next ? next.address : (known?.email ?? '')
  const base = { sourcedId, file: told.file, line: told.line, proposed: [] as RoleName[] }
  const { member, account, invitation, alsoAs } = here
  const personId = member?.personId ?? account?.personId ?? known?.personId ?? null
  const will: KnownPerson = {
    sourcedId,
    told: next ?? (known?.told as ToldPerson),
    name,
    email,
    personId,
    invitationId: invitation?.id ?? known?.invitationId ?? null,
    isGone: !worksHere,
    isForgotten: false,
  }
  const before = {
    known,
    schoolId: member?.schoolId ?? invitation?.schoolId ?? null,
    name: member?.name ?? invitation?.name ?? null,
    email: invitation?.address ?? null,
  }
  const change = (kinds: ChangeKind[], more: Partial<PersonChange> = {}): PersonPlan => ({
    change: {
      ...base,
      name: member?.name ?? name,
      email,
      kinds,
      before,
      after: { known: will, schools: null, name: null, email: null },
      membershipId: member?.membershipId ?? null,
      invitationId: invitation?.id ?? null,
      ...more,
    },
    says,
    words,
  })

  if (!worksHere) {
    if (!known || known.isGone) return { change: null, says, words }
    if (alsoAs?.works) return change(['noted'])
    if (member) return member.roles.includes('admin') ? change(['kept-admin']) : change(['left'])
    return invitation ? change(['left']) : change(['noted'])
  }

  const schools = places ?? []
  const schoolId = schools[0] === undefined ? null : (orgs.get(schools[0])?.schoolId ?? 'new')
  const kinds: ChangeKind[] = []
  if (alsoAs) {
    if (!known) return change(['same'])
    return same(known, will) ? { change: null, says, words } : change(['noted'])
  }
  const wanted = roles.proposed.filter((role) => !member?.roles.includes(role))
  const isNewWord = !known || JSON.stringify(wordsOf(known.told)) !== JSON.stringify(wordsOf(will.told))
  const proposed = isNewWord ? wanted : []
  if (member || invitation) {
    const at = member ? member.schoolId : (invitation?.schoolId ?? null)
    const isLeft = known?.isGone ?? false
    if (!known) kinds.push('found')
    else if (isLeft) kinds.push('back')
    if (at !== schoolId) kinds.push('moved')
    if (schools.length > 1 && (!known || JSON.stringify(placesOf(known.told, orgs, mapping, today)) !== JSON.stringify(schools)))
      kinds.push('several')
    const isRenamed = known !== null && known.name !== name && before.name === known.name
    if (isRenamed) kinds.push('renamed')
    const readdressed = known !== null && known.email !== email && email !== ''
    if (readdressed) kinds.push('address')
    if (known && proposed.length > 0) kinds.push('role')
    if (kinds.length === 0) {
      if (known && same(known, will)) return { change: null, says, words }
      kinds.push('noted')
    }
    return change(kinds, {
      proposed,
      after: {
        known: will,
        schools: at === schoolId ? null : schools,
        name: isRenamed ? name : null,
        email: readdressed && !member ? email : null,
      },
    })
  }
  // Somebody ended their membership here by hand, or took the invitation back: the roster does not say otherwise every night.
  if (known && !known.isGone && (known.personId || known.invitationId))
    return same(known, will) ? { change: null, says, words } : change(['noted'])
  if (here.doubledBy) {
    const row = here.doubledBy.line
    says.push(
      row === null
        ? sentence('The address “{email}” is also that of somebody else in the roster. Nobody was invited by it.', { email })
        : sentence('The address “{email}” is also that of row {row}. Nobody was invited by it.', { email, row: String(row) }),
    )
    return { change: null, says, words }
  }
  const valid = address.safeParse(email)
  if (!valid.success) {
    says.push(
      email === ''
        ? sentence('There is no address, so they can’t be invited.')
        : sentence('“{email}” is not an e-mail address, so they can’t be invited.', { email }),
    )
    return { change: null, says, words }
  }
  kinds.push(account ? 'asked' : 'new')
  if (known?.isGone) kinds.push('back')
  if (schools.length > 1) kinds.push('several')
  will.invitationId = null
  return change(kinds, { proposed, email: valid.data, after: { known: { ...will, email: valid.data }, schools, name, email: valid.data } })
}

/** What the roster says of them now: of a delta, what it said before with what has changed. */
function toldNext(known: KnownPerson | null, told: ToldOf, mapping: Mapping, isDelta: boolean): ToldPerson | null {
  if (told.isGone) return null
  const { user } = told
  if (!user && !known) return null
  if (!user && told.roles.length === 0) return isDelta && known && !known.isGone ? known.told : null
  const kept = known?.told
  const own = (user?.roles ?? []) as RosterRole[]
  const apart = user?.roles === null || !user
  const roles = !apart
    ? own
    : isDelta && kept
      ? [
          ...kept.roles.filter(({ id }) => !told.roles.some((one) => one.id === id)),
          ...told.roles.flatMap(({ role }) => (role ? [role] : [])),
        ]
      : told.roles.flatMap(({ role }) => (role ? [role] : []))
  const person = user
    ? {
        given: user.given,
        family: user.family,
        preferredGiven: user.preferredGiven,
        preferredFamily: user.preferredFamily,
        address: addressIn(user, mapping),
        identifier: mapping.keepsIdentifier ? user.identifier : '',
        primaryOrg: user.primaryOrg,
        isEnabled: user.isEnabled,
      }
    : (kept as ToldPerson)
  return { ...person, roles: roles.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)) }
}

/** The address of somebody, in the field that the mapping names. */
export function addressIn(
  { email, username }: Pick<RosterUser, 'email' | 'username'>,
  { address: field }: Pick<Mapping, 'address'>,
): string {
  const written = field === 'email' ? email : field === 'username' ? username : email || username
  const valid = address.safeParse(written)
  return valid.success ? valid.data : written.trim().toLowerCase()
}

function nameOf({ given, family, preferredGiven, preferredFamily }: ToldPerson, { names }: Mapping): string {
  const [first, last] = names === 'preferred' ? [preferredGiven || given, preferredFamily || family] : [given, family]
  return onOneLine(`${first} ${last}`).slice(0, 120).toWellFormed()
}

const isCurrent = ({ begin, end }: RosterRole, today: string) => (begin === '' || begin <= today) && (end === '' || end >= today)

/** The schools they belong to, and what they are there. `places` is null where they are nothing that is taken in. */
function whatTheyAre(told: ToldPerson | null, orgs: ReadonlyMap<string, KnownOrg>, mapping: Mapping, today: string) {
  const words = new Set<string>()
  const unknown = new Set<string>()
  const proposed = new Set<RoleName>()
  const schools: string[] = []
  let isWhole = false
  const current = (told?.roles ?? []).filter((role) => isCurrent(role, today) && !isOutsider(role.role))
  // Where they belong first stands first.
  const ranked = current.toSorted((one, other) => rank(other, told) - rank(one, told))
  for (const { role, org } of ranked) {
    const word = role.trim().toLowerCase()
    const becomes = Object.hasOwn(mapping.roles, word) ? mapping.roles[word] : undefined
    if (!becomes) {
      words.add(role.slice(0, 60).toWellFormed())
      continue
    }
    if (becomes.becomes === 'aside') continue
    const place = org === '' ? 'whole' : placeOf(orgs, org)
    if (place === 'unknown') unknown.add(org)
    else if (place === 'whole') isWhole = true
    else if (place !== 'aside' && !schools.includes(place.school)) schools.push(place.school)
    if (place === 'unknown' || place === 'aside') continue
    if (becomes.proposes && !plainRoles.includes(becomes.proposes)) proposed.add(becomes.proposes)
    if (becomes.becomes === 'coach') proposed.add('coach')
  }
  return {
    places: schools.length > 0 || isWhole ? schools : null,
    roles: { proposed: roleNames.filter((role) => proposed.has(role)) },
    words: [...words],
    unknown: [...unknown],
  }
}

const rank = (role: RosterRole, told: ToldPerson | null) => (told?.primaryOrg && role.org === told.primaryOrg ? 2 : role.isPrimary ? 1 : 0)
const placesOf = (told: ToldPerson, orgs: ReadonlyMap<string, KnownOrg>, mapping: Mapping, today: string) =>
  whatTheyAre(told, orgs, mapping, today).places ?? []
const wordsOf = (told: ToldPerson) => [...new Set(told.roles.map(({ role }) => role.toLowerCase()))].sort()
// The order of keys is the database’s.
const same = (one: KnownPerson, other: KnownPerson) => isDeepStrictEqual(one, other)
