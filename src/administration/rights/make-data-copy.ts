import { Readable } from 'node:stream'
import { places } from '../../credentials/archives/archive-format.ts'
import type { ArchiveWriter } from '../../credentials/archives/archive-writer.ts'
import { assertionText, bakedAward } from '../../credentials/award-pages/baked-award.ts'
import { findCredential } from '../../credentials/awards/awards.ts'
import { findHeld } from '../../credentials/awards/held-credentials.ts'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { type Queryable, readsOf, readsOfAll } from '../../foundation/platform/database.ts'
import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { noRoomHere } from '../../foundation/storage/staging.ts'
import { formatSentence, type Locale } from '../../foundation/words/format.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { storeFile } from '../../work/evidence/store-file.ts'
import { makeDataCopy } from './ask-for-copy.ts'
import { copiedBrought, copiedBroughtFiles } from './copied-brought.ts'
import { copiedDraftComments, copiedDraftVerdicts, copiedTrials } from './copied-drafts.ts'
import { copiedEndorsementRequests, copiedEndorsements, copiedOwnWords } from './copied-endorsements.ts'
import { copiedExchanges, copiedHeld, copiedHolderKeys } from './copied-held.ts'
import { copiedImportFiles, copiedImports } from './copied-imports.ts'
import { copiedFeedChoices, copiedGivenKudos, copiedKudos, copiedKudosCards, copiedKudosReports, copiedMutes } from './copied-kudos.ts'
import { copiedLists, copiedPosterRequests } from './copied-lists.ts'
import { copiedPathways } from './copied-pathways.ts'
import {
  copiedActivity,
  copiedAssessorSettings,
  copiedAwards,
  copiedClasses,
  copiedConflicts,
  copiedLadder,
  copiedLedger,
  copiedLetters,
  copiedLineApprovals,
  copiedLog,
  copiedNotes,
  copiedNotices,
  copiedPhrases,
  copiedPilots,
  copiedProfile,
  copiedTranscripts,
  copiedValueRequests,
} from './copied-records.ts'
import { copiedRosters } from './copied-rosters.ts'
import { copiedCollections, copiedPublicPage } from './copied-shares.ts'
import { commentsOnTheirWork, copiedCohorts, copiedRecordings, copiedShares, writtenComments } from './copied-together.ts'
import { copiedWorkInWords } from './copied-words.ts'
import { copiedFiles, copiedPages } from './copied-work.ts'
import { recordDataCopy } from './record-copy.ts'
import { writeArchive } from './write-archive.ts'

/**
 * The work behind `makeDataCopy`: one archive of all that is kept of a person, read as they may read it, so that nothing of anyone else can
 * get into it. It is written while it is read: neither a recording nor a long list is ever in memory as a whole.
 */
export const makingDataCopy = works(makeDataCopy, async (world: World, { copyId }) => {
  const asked = await world.db
    .selectFrom('dataCopies')
    .where('id', '=', copyId)
    .where('readyAt', 'is', null)
    .select('personId')
    .executeTakeFirst()
  if (!asked) return
  const actor = await findActor(world.db, asked.personId)
  if (actor?.kind !== 'person') return
  const db = readsOf(world.db, actor)
  const allBytes = await requireRoom(world, db, actor.id)
  await world.db.updateTable('dataCopies').set({ allBytes, readBytes: 0 }).where('id', '=', copyId).execute()
  const place = await world.staging.begin()
  try {
    const { id: personId, name } = actor
    const locale = actor.locale ?? 'en'
    await writeArchive(world, db, { copyId, path: place.path, personId, name, locale }, (archive) =>
      fill(world, db, archive, personId, locale),
    )
    const staged = await world.staging.finish(place.id)
    const { digest, sizeBytes } = await storeFile(world, staged, { contentType: 'application/zip', seconds: null })
    await perform(world, system, recordDataCopy, { copyId, file: digest, sizeBytes })
  } finally {
    await world.staging.drop(place.id)
  }
})

async function requireRoom(world: World, db: Queryable, personId: string): Promise<number> {
  const [{ freeBytes }, evidence] = await Promise.all([
    world.staging.room(),
    db.selectFrom('personEvidence').where('personId', '=', personId).select('bytes').executeTakeFirst(),
  ])
  if (freeBytes - Number(evidence?.bytes ?? 0) < world.config.FREE_DISK_BYTES) {
    world.log.error('There is no room for the copy of a person’s data', { freeBytes, bytes: evidence?.bytes })
    throw Object.assign(new Error(noRoomHere().message), { code: 'ENOSPC' })
  }
  return Number(evidence?.bytes ?? 0)
}

/** Puts in everything that is kept of the person; gives how many signed credentials that were. */
async function fill(world: World, db: Queryable, archive: ArchiveWriter, personId: string, locale: Locale): Promise<number> {
  const later = (name: string, open: () => Promise<Readable>, compress = true) => archive.add(name, open, { compress })
  const list = (name: string, rows: () => AsyncIterable<unknown>) => later(`${name}.json`, async () => Readable.from(asJson(rows())))

  later(places.readMe, async () => Readable.from([readMe(locale)]))
  for (const [name, found] of Object.entries(await copiedProfile(db, personId)))
    later(`${name}.json`, async () => Readable.from([JSON.stringify(found, null, 2)]))
  list('attempts', () => copiedWorkInWords(db, personId))
  list('awards', () => copiedAwards(db, personId))
  list('holder-keys', () => copiedHolderKeys(db, personId))
  list('second-credentials', () => copiedHeld(db, personId))
  list('sent-to-wallets', () => copiedExchanges(db, personId))
  list('endorsements', () => copiedEndorsements(db, personId))
  list('endorsements-you-gave', () => copiedOwnWords(db, personId))
  list('endorsements-you-asked-for', () => copiedEndorsementRequests(db, personId))
  list('kudos', () => copiedKudos(db, personId))
  list('kudos-you-gave', () => copiedGivenKudos(db, personId))
  list('kudos-you-reported', () => copiedKudosReports(db, personId))
  list('kudos-cards', () => copiedKudosCards(db, personId))
  list('shown-to-colleagues', () => copiedFeedChoices(db, personId))
  list('muted', () => copiedMutes(db, personId))
  list('pathways', () => copiedPathways(db, personId))
  list('ledger', () => copiedLedger(db, personId))
  list('issued-by-list', () => copiedLists(db, personId))
  list('asked-for-by-poster', () => copiedPosterRequests(db, personId))
  list('rosters', () => copiedRosters(db, personId))
  list('old-pilots', () => copiedPilots(db, personId))
  list('value-requests', () => copiedValueRequests(db, personId))
  list('approvals-of-lines', () => copiedLineApprovals(db, personId))
  list('badges-from-elsewhere', () => copiedImports(db, personId))
  list('brought-along', () => copiedBrought(db, personId))
  list('learning-log', () => copiedLog(db, personId))
  list('transcripts', () => copiedTranscripts(db, personId))
  list('assessor-settings', () => copiedAssessorSettings(db, personId))
  list('becoming-an-assessor', () => copiedLadder(db, personId))
  list('assessor-notes', () => copiedNotes(db, personId))
  list('phrases', () => copiedPhrases(db, personId))
  list('conflicts', () => copiedConflicts(db, personId))
  list('letters', () => copiedLetters(db, personId))
  list('notices', () => copiedNotices(db, personId))
  list('classes', () => copiedClasses(db, personId))
  const reads = { db, all: readsOfAll(world.db) }
  list('comments-you-wrote', () => writtenComments(reads, personId))
  list('comments-on-your-work', () => commentsOnTheirWork(reads, personId))
  list('coaching', () => copiedShares(reads, personId))
  list('cohorts', () => copiedCohorts(reads, personId))
  list('comments-on-drafts', () => copiedDraftComments(reads.all, personId))
  list('reviews-of-drafts', () => copiedDraftVerdicts(reads.all, personId))
  list('trials', () => copiedTrials(reads.all, personId))
  list('shared-collections', () => copiedCollections(db, personId))
  list('public-page', () => copiedPublicPage(db, personId))
  list('activity', () => copiedActivity(db, personId))
  let credentials = 0
  for await (const { id } of copiedAwards(db, personId)) {
    const signed = await findCredential(db, id)
    if (!signed) continue
    credentials++
    // Pictures and recordings are as small as they get; signed bytes stay as they are.
    later(`${places.credentials}${id}.json`, async () => Readable.from([(await findCredential(db, id))?.bytes ?? '']))
    later(`${places.credentials}${id}.png`, async () => Readable.from([await pictureOf(world, id)]), false)
  }
  // What its holder shows in parts is fetched on its own page: this file may be handed on.
  for await (const { id, awardId, form } of copiedHeld(db, personId))
    if (form === 'whole') later(`awards/${awardId}-held-${id}.json`, async () => Readable.from([(await findHeld(db, awardId, id)).bytes]))
  for await (const { place, digest, sizeBytes } of copiedFilesAndPages(reads, personId))
    later(
      place,
      async () => {
        const bytes = await world.store.read({ digest, sizeBytes })
        if (!bytes) world.log.error('A file for the copy of a person’s data is not in the store', { digest })
        return bytes ?? Readable.from([])
      },
      false,
    )
  return credentials
}

/** The badge of an award with the credential inside, as its page gives it. */
async function pictureOf({ db, config }: World, awardId: string): Promise<Uint8Array> {
  const all = readsOfAll(db)
  const found = await findCredential(all, awardId)
  if (!found) return new Uint8Array()
  const assertion = await assertionText(all, awardId, config.BASE_URL)
  return bakedAward(all, 'png', { versionId: found.versionId, signed: found.bytes.toString(), assertion })
}

async function* copiedFilesAndPages({ db, all }: { db: Queryable; all: Queryable }, personId: string) {
  yield* copiedFiles(db, personId)
  yield* copiedPages(db, personId)
  yield* copiedImportFiles(db, personId)
  yield* copiedBroughtFiles(db, personId)
  yield* copiedRecordings(all, personId)
}

/** A list as JSON, one item after the other. */
async function* asJson(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row, null, 2)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** What is in it, for who opens it. */
const readMe = (locale: Locale): string =>
  [
    sentence('This is everything that Laurel keeps of you.'),
    sentence('profile.json, memberships.json, sessions.json and keys.json: who you are here, where you belong, where you are signed in.'),
    sentence(
      'attempts.json: your attempts with answers, artifacts, what you handed in, and every decision with its words to you. The files lie in the folder “evidence”.',
    ),
    sentence(
      'awards.json: your awards. Their signed credentials lie in the folder “awards”; each can be checked anywhere, also when your account is gone.',
    ),
    sentence(
      'ledger.json: what organizations gave you. letters.json and notices.json: what Laurel told you. activity.json: what you did here.',
    ),
    sentence('value-requests.json: what you asked organizations for. approvals-of-lines.json: what you approved for others.'),
    sentence(
      'badges-from-elsewhere.json: badges that you brought in. Their files lie in the folder “badges-from-elsewhere”, as you brought them.',
    ),
    sentence(
      'brought-along.json: archives of other Laurels that you brought. They lie in the folder “brought-along”, as you brought them.',
    ),
    sentence('learning-log.json: what you noted of your learning.'),
    sentence('transcripts.json: the transcripts that you put together.'),
    sentence(
      'assessor-notes.json: what you noted for yourself beside work that you weigh, and how long you were at it. phrases.json: words that you keep.',
    ),
    sentence(
      'assessor-settings.json: what you want to be given to assess. conflicts.json: whose work you said that you should not weigh, and who should not weigh yours.',
    ),
    sentence(
      'comments-you-wrote.json and comments-on-your-work.json: what was said of work, yours and that of others; what was spoken lies in the folder “comments”. coaching.json: what you showed a coach, or were shown as one. cohorts.json: what you wrote and shared in cohorts, and what part of it was yours.',
    ),
    sentence(
      'attempts.json also has your plan, your captions, and the copies of pages that you linked to. classes.json: the students of your classes, what their families said, and what they asked to be deleted.',
    ),
    sentence(
      'comments-on-drafts.json, reviews-of-drafts.json and trials.json: what you said of drafts of micro-credentials, and what you wrote to try one.',
    ),
    sentence(
      'shared-collections.json: what you share or shared under a link, for whom, and when it was looked at. public-page.json: your public page.',
    ),
    sentence(
      'index.html shows most of it: open it in a browser, also without network. It proves nothing by itself. documents: the keys of who gave you awards, and their lists of what was taken back, as of today. archive.json and files.sha256: the signed list of all files, by which anyone can tell whether one was changed.',
    ),
    sentence(
      'Your own key is not in it, since this file may be handed on. Take it along from “Your key” in your wallet, sealed with a passphrase.',
    ),
    sentence('Not in it: what an assessor noted before a decision, who they were, and what you did with the work of others.'),
  ]
    .map((line) => formatSentence(locale, line))
    .join('\n\n')
