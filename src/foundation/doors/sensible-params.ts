import { isId } from '../platform/is-id.ts'
import { missing } from '../platform/refusal.ts'

/** The one test for what stands in an address in place of an id or a slug: anything else would be a fault of the database, not an answer. */
export function requireSensible(params: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value = ''] of Object.entries(params)) {
    if (/^id$|Id$/.test(name) && name !== 'requirementId' && !isId(value)) throw missing('page')
    if (name === 'slug' && !/^[a-z0-9-]{1,200}$/i.test(value)) throw missing('page')
  }
}
