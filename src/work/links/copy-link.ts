import { Readable } from 'node:stream'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { works } from '../../foundation/platform/jobs.ts'
import { isRefusal } from '../../foundation/platform/refusal.ts'
import type { StagedFile } from '../../foundation/platform/store.ts'
import type { World } from '../../foundation/platform/world.ts'
import { showingOf } from '../evidence/file-formats.ts'
import { peeking } from '../evidence/file-peek.ts'
import { identifyFile } from '../evidence/identify-file.ts'
import { storeFile } from '../evidence/store-file.ts'
import { fetchLink, type LinkFound } from './fetch-link.ts'
import { copyLink, copyWaitingLinks } from './link-jobs.ts'
import { decodePage, type PageText, plainText, readPage } from './page-text.ts'
import { type CopyOutcome, recordLinkCopy } from './record-link-copy.ts'

/** What is kept of one page at most, and how long it may take to come. */
const bounds = { maximumBytes: 10_000_000, timeoutMilliseconds: 25_000 }
const longestPage = 4_000_000
/** So few letters are no page: its words come by a program that runs in a browser. */
const fewestLetters = 40
/** How often one that can't be reached is tried, each time after twice as long: over an hour and a half. */
const mostTries = 5
const minutesTo = (tries: number) => 3 * 2 ** tries
/** So long nobody else tries what somebody is trying. */
const leaseMinutes = 3

/** The work behind `copyLink`. */
export const copyingLink = works(copyLink, (world: World, { copyId }) => copyOne(world, copyId))

/** The work behind `copyWaitingLinks`, one after the other for most of a minute. */
export const copyingWaitingLinks = works(copyWaitingLinks, async (world: World) => {
  const until = Date.now() + 45_000
  const due = await world.db
    .selectFrom('linkCopies')
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', world.now())
    .orderBy('dueAt')
    .limit(200)
    .select('id')
    .execute()
  for (const { id } of due) {
    if (Date.now() > until) return
    try {
      await copyOne(world, id)
    } catch (error) {
      world.log.error('A page was not copied and will be tried again', { copyId: id, error })
    }
  }
})

const inMinutes = (world: World, minutes: number) => new Date(world.now().getTime() + minutes * 60_000)

async function copyOne(world: World, copyId: string): Promise<void> {
  const row = await world.db
    .updateTable('linkCopies')
    .set(({ eb }) => ({ dueAt: inMinutes(world, leaseMinutes), tries: eb('tries', '+', 1) }))
    .where('id', '=', copyId)
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', world.now())
    .returning(['url', 'tries'])
    .executeTakeFirst()
  // Copied already, gone with its artifact, or somebody is at it.
  if (!row) return
  const found = await fetchLink(world, row.url, bounds)
  if (found.state === 'unknown' && found.again && row.tries < mostTries) {
    await world.db
      .updateTable('linkCopies')
      .set({ dueAt: inMinutes(world, minutesTo(row.tries)) })
      .where('id', '=', copyId)
      .where('state', '=', 'waiting')
      .execute()
    return
  }
  await perform(world, system, recordLinkCopy, { copyId, outcome: await keepFound(world, found) })
}

/** Keeps what was found, in a form in which nothing runs; or says why not. */
async function keepFound(world: World, found: LinkFound): Promise<CopyOutcome> {
  if (found.state === 'unknown') return { because: found.because }
  if (found.state !== 'reached') return { because: found.state }
  const { contentType, bytes } = found
  const type = contentType.toLowerCase().replace(/;.*$/s, '').trim()
  if (type === 'text/html' || type === 'application/xhtml+xml') {
    if (bytes.length > longestPage) return { because: 'too-large' }
    const page = readPage(decodePage(bytes, contentType))
    if (!page) return { because: 'damaged' }
    if (page.text.replace(/\s/g, '').length < fewestLetters) return { because: 'empty' }
    return keepText(world, page)
  }
  // Text that nothing runs in, whatever it looks like: it is given out as plain text alone.
  if (type === 'text/plain' || type === 'text/csv' || type === 'text/markdown') {
    const text = plainText(decodePage(bytes, contentType))
    return text.trim() === '' ? { because: 'empty' } : keepText(world, { title: '', text })
  }
  return keepFile(world, Buffer.from(bytes))
}

const keepText = (world: World, { title, text }: PageText): Promise<CopyOutcome> =>
  staged(world, Buffer.from(text), async (file) => {
    const { digest } = await storeFile(world, file, { contentType: 'text/plain', seconds: null })
    return { file: digest, title, hasClean: false }
  })

/** Only what a browser shows by itself is kept: a picture or a PDF, by what is in it and not by what its server says. */
async function keepFile(world: World, bytes: Buffer): Promise<CopyOutcome> {
  if (bytes.length === 0) return { because: 'empty' }
  return staged(world, bytes, async (file) => {
    const found = await peeking(file.path, (peek) => identifyFile(peek, 'file'))
    const showing = showingOf(found.contentType)
    if (showing !== 'image' && showing !== 'pdf') return { because: 'kind' }
    const { digest } = await storeFile(world, file, found)
    return { file: digest, title: '', hasClean: true }
  })
}

/** Puts bytes where they can be looked at, for a while. What no evidence may be is no copy either. */
async function staged(world: World, bytes: Buffer, use: (file: StagedFile) => Promise<CopyOutcome>): Promise<CopyOutcome> {
  const file = await world.staging.take(Readable.from([bytes]), { maxBytes: bytes.length })
  try {
    return await use(file)
  } catch (error) {
    if (!isRefusal(error) || error.kind !== 'invalid') throw error
    return { because: isMeantToShow(bytes) ? 'damaged' : 'kind' }
  } finally {
    await world.staging.drop(file.id)
  }
}

/** Whether bytes begin as a PDF or a picture does, and so something is wrong with them if they are neither. */
const isMeantToShow = (bytes: Buffer): boolean => /^\s*(%PDF-|\x89PNG|\xff\xd8\xff|GIF8|RIFF)/.test(bytes.toString('latin1', 0, 64))
