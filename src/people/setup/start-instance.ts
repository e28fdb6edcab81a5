import { sql } from 'kysely'
import { z } from 'zod'
import type { RoleName } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { accountCreated } from '../accounts/account-facts.ts'
import { anyone } from '../accounts/account-policy.ts'
import { createPerson } from '../accounts/create-person.ts'
import { address, browserLocale, newPassword, personName } from '../accounts/person-fields.ts'
import { hashed } from '../accounts/set-password.ts'
import { membershipBegan } from '../memberships/membership-facts.ts'
import { joinOrganization } from '../memberships/memberships.ts'
import { timeZone, usualZone } from '../organizations/calendar-fields.ts'
import { createOrganization } from '../organizations/create-organization.ts'
import { organizationFounded } from '../organizations/organization-facts.ts'
import {
  accent,
  organizationName,
  organizationShortName,
  organizationSlug,
  shortNameFrom,
  slugFrom,
} from '../organizations/organization-fields.ts'
import { isEmptyInstance } from '../organizations/organizations.ts'
import { isStartCode } from './start-code.ts'

/** What is said beside a code that is not the terminal’s. */
export const wrongCode = { field: 'code', text: 'Please copy it from the terminal or the log, whole.' }

/** Until an admin chooses another. */
const usualAccent = '#1d6b4f'

export const startInstance = command({
  name: 'organization.start',
  says: 'Begins an empty instance: its first district, with a signing key, and its first admin. Of two at once, one wins.',
  // The wizard of an empty instance: it makes the first account, so nobody has a key yet.
  reach: onPages,
  limits: null,

  input: z
    .object({
      name: personName,
      email: address,
      password: newPassword,
      district: organizationName,
      shortName: organizationShortName.optional(),
      slug: organizationSlug.optional(),
      accent: accent.default(usualAccent),
      code: z.string().max(200).default(''),
      timeZone: timeZone.default(usualZone),
      locale: browserLocale,
    })
    .transform(({ shortName, slug, ...given }) => ({
      ...given,
      shortName: shortName ?? shortNameFrom(given.district),
      slug: slug ?? (slugFrom(given.district) || 'district'),
    })),

  prepare: hashed,

  async load({ db, keys }, { code }) {
    // Held until the commit, so that the second of two sees what the first has made.
    await sql`select pg_advisory_xact_lock(hashtext('laurel.start'))`.execute(db)
    if (!(await isEmptyInstance(db))) {
      throw conflict('started-already', 'This Laurel has been set up already. Please sign in, or ask for an invitation.')
    }
    if (!isStartCode(keys, code)) {
      throw invalid('start-code-wrong', 'This needs the link that Laurel printed where it was started.', [wrongCode])
    }
    return null
  },

  // Anyone with the code of the terminal: there is nobody yet who could say no.
  may: anyone,

  async run(scene, { name, email, district, shortName, slug, accent: color, timeZone: zone, locale }, _loaded, { passwordHash }) {
    // The person who starts an empty instance is its operator; there may be no mail yet to prove an address by.
    const personId = await createPerson(scene, { name, address: email, passwordHash, locale })
    const organizationId = await createOrganization(scene, {
      kind: 'district',
      name: district,
      shortName,
      slug,
      accent: color,
      timeZone: zone,
    })
    const roles: RoleName[] = ['author', 'admin']
    await joinOrganization(scene, { personId, organizationId, schoolId: null, roles })
    return { personId, organizationId, email, roles }
  },

  record: (_input, _loaded, { organizationId, personId, roles }) => [
    fact(organizationFounded, { organizationId, subjectId: organizationId }),
    fact(accountCreated, { subjectId: personId }),
    fact(membershipBegan, { organizationId, subjectId: personId }, { roles, schoolId: null }),
  ],
})
