import { z } from 'zod'
import { command, everyDoor } from '../platform/command.ts'
import { fact } from '../platform/fact.ts'
import { missing } from '../platform/refusal.ts'
import { mayReleaseAddress } from './held-addresses.ts'
import { addressReleased } from './mail-facts.ts'

export const releaseAddress = command({
  name: 'letter.release-address',
  says: 'Lets e-mails go to an address again that was held back, since one had been refused for good or had come back. What was withheld meanwhile is sent again one by one.',
  reach: everyDoor,
  limits: null,
  input: z.object({ heldAddressId: z.uuid() }),
  load: ({ db }, { heldAddressId }) =>
    db
      .selectFrom('heldAddresses')
      .where('id', '=', heldAddressId)
      .select(['id', 'organizationId', 'letterId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('address')),
  may: mayReleaseAddress,
  async run({ db }, { heldAddressId }) {
    await db.deleteFrom('heldAddresses').where('id', '=', heldAddressId).execute()
  },
  record: (_input, { organizationId, letterId }) => fact(addressReleased, { organizationId, subjectId: letterId }),
})
