import { randomInt } from 'node:crypto'
import type { Scene } from '../../foundation/platform/command.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { publishStatusList } from './publish-status-list.ts'

export type StatusList = { id: string; sizeBits: number }

const findOpenList = preparedRead((db, given: { organizationId: string }) =>
  db
    .selectFrom('statusLists')
    .where('organizationId', '=', given.organizationId)
    .where('purpose', '=', 'revocation')
    .where('holds', '=', 'awards')
    .where('closedAt', 'is', null)
    .select(['id', 'sizeBits']),
)

/** The list in which an organization's new awards get their places; made when there is none. */
export async function openStatusList({ db, now, newId, later }: Scene, organizationId: string): Promise<StatusList> {
  const find = async () => (await findOpenList(db, { organizationId }))[0]
  const found = await find()
  if (found) return found
  const made = await db
    .insertInto('statusLists')
    .values({ id: newId(), organizationId, createdAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'sizeBits'])
    .executeTakeFirst()
  if (made) await later(publishStatusList, { statusListId: made.id })
  const list = made ?? (await find())
  if (!list) throw new Error('No status list could be opened.')
  return list
}

/** Closes a full list, so that the next award opens another. */
const closeStatusList = ({ db, now }: Scene, id: string) =>
  db.updateTable('statusLists').set({ closedAt: now }).where('id', '=', id).where('closedAt', 'is', null).execute()

/**
 * Places are random, so that a list tells nothing about who was awarded when. `insert` answers whether the place was free; `first` is the open list, as asked for beforehand.
 * Four taken places in a row mean that the list is about half full or more; then a new one begins. No counter is kept: awards given at the
 * same moment would wait for each other on it.
 */
export async function withStatusPlace<Row>(
  scene: Scene,
  organizationId: string,
  first: StatusList,
  insert: (place: { statusListId: string; statusIndex: number }) => Promise<Row | undefined>,
): Promise<Row | undefined> {
  let list = first
  for (let lists = 0; lists < 3; lists++) {
    for (let tries = 0; tries < 4; tries++) {
      const row = await insert({ statusListId: list.id, statusIndex: randomInt(list.sizeBits) })
      if (row) return row
    }
    await closeStatusList(scene, list.id)
    list = await openStatusList(scene, organizationId)
  }
  return undefined
}
