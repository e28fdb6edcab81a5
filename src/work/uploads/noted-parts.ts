import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ArtifactKind } from '../../definitions/achievements/definition.ts'

/** A part of someone's work that takes files, noted on this device so that a file can be chosen for it without a line. */
export type NotedPart = {
  requirementId: string
  title: string
  accepts: readonly ArtifactKind[]
}
/** The open parts of an attempt, as its person saw them last. */
export type NotedWork = {
  attemptId: string
  /** Whose it is: nobody else at this device sees it. */
  personId: string
  title: string
  parts: readonly NotedPart[]
  maxBytes: number
  makesPreviews: boolean
  seenAt: number
}

interface Noted extends DBSchema {
  work: { key: string; value: NotedWork }
}

/** So much work is remembered, that which was opened last. */
const mostWork = 12

let opening: Promise<IDBPDatabase<Noted>> | null = null
// Beside the files that wait, which earlier versions of this page may hold open.
function open(): Promise<IDBPDatabase<Noted>> {
  opening ??= openDB<Noted>('laurel-parts', 1, {
    upgrade(database) {
      database.createObjectStore('work', { keyPath: 'attemptId' })
    },
    terminated() {
      opening = null
    },
  }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

/** Notes the open parts of an attempt that take files; of one that has none any more nothing stays. */
export async function noteWork(work: NotedWork): Promise<void> {
  const { store, done } = (await open()).transaction('work', 'readwrite')
  const others = (await store.getAll()).filter(({ attemptId }) => attemptId !== work.attemptId)
  // One person at a device: what somebody else left here goes.
  const kept = others.filter(({ personId }) => personId === work.personId).sort((one, other) => other.seenAt - one.seenAt)
  for (const { attemptId } of others.filter((one) => !kept.slice(0, mostWork - 1).includes(one))) await store.delete(attemptId)
  if (work.parts.length > 0) await store.put(work)
  else await store.delete(work.attemptId)
  await done
}

/** What a person could work on when they had a line last, the latest first. */
export async function findNotedWork(personId: string): Promise<NotedWork[]> {
  const all = await (await open()).getAll('work')
  return all.filter((one) => one.personId === personId).sort((one, other) => other.seenAt - one.seenAt)
}

/** Forgets all of it, as somebody signs in or out. */
export async function forgetNotedWork(): Promise<void> {
  await (await open()).clear('work')
}
