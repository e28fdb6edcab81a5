import { buffer } from 'node:stream/consumers'
import type { Stage } from '../../foundation/platform/command.ts'
import { asText, mostTextBytes } from '../documents/read-text-file.ts'
import { readPage } from '../name-finder/names-in-thread.ts'
import type { Place } from './comment-place.ts'
import type { Conversation } from './conversation.ts'
import { countPages } from './count-pages.ts'

/** What was read of a file to say whether it has a place: how many pages, and the words of the page or the whole that is quoted. What is not known is null. */
export type KnownOfFile = { pages: number | null; text: string | null }
export const nothingKnown: KnownOfFile = { pages: null, text: null }

/** A document that is larger is not read for a quote. */
const mostBytes = 60_000_000

/** Reads of a file what a place in it needs, beside the process where it is taken apart. */
export async function readForPlace(
  stage: Pick<Stage, 'store' | 'staging' | 'fileThreads'>,
  conversation: Conversation,
  { page, quote }: Place,
): Promise<KnownOfFile> {
  const { showing, digest, sizeBytes, contentType } = conversation
  const pages = page === undefined ? null : await countPages(stage.store, conversation)
  const nothingQuoted = quote === undefined || (pages !== null && (page ?? 0) > pages)
  const isReadFor = showing === 'text' || (showing === 'pdf' && page !== undefined)
  if (nothingQuoted || !isReadFor || digest === null || sizeBytes === null || sizeBytes > mostBytes) return { pages, text: null }
  const beginning = showing === 'text' ? { start: 0, end: Math.min(sizeBytes, mostTextBytes) - 1 } : undefined
  const bytes = await stage.store.read({ digest, sizeBytes }, beginning)
  if (!bytes) return { pages, text: null }
  if (showing === 'text') return { pages, text: asText(await buffer(bytes), contentType ?? '') }
  const staged = await stage.staging.take(bytes, { maxBytes: sizeBytes })
  try {
    const read = await readPage(stage, { kind: 'page', from: staged.path, page: page ?? 1 })
    // What can't be read here a browser may show all the same.
    return { pages, text: 'text' in read ? read.text : null }
  } finally {
    await stage.staging.drop(staged.id)
  }
}
