import { z } from 'zod'
import type { Queryable } from '../../foundation/platform/database.ts'

/** The name of the fact under which the demo keeps whom one can sign in as. */
export const demoPeopleFact = 'demo-people'

/** What the demo says of its people: one password for all, and what each is good for seeing. */
export const demoPeopleSchema = z.object({
  password: z.string(),
  people: z.array(z.object({ name: z.string(), email: z.string(), role: z.string(), shows: z.string().default('') })),
})

/** Whom one can sign in as, in the demo; nobody elsewhere. */
export async function findDemoPeople(db: Queryable, demo: boolean): Promise<z.output<typeof demoPeopleSchema> | null> {
  if (!demo) return null
  const fact = await db.selectFrom('instanceFacts').where('name', '=', demoPeopleFact).select('value').executeTakeFirst()
  return fact ? (demoPeopleSchema.safeParse(fact.value).data ?? null) : null
}
