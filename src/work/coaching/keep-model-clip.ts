import { sql } from 'kysely'
import { z } from 'zod'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { definitionSchema } from '../../definitions/achievements/definition.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, pageAndRest, type Scene, type Stage } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, denied, full, invalid, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { wordsOnOneLine, writing } from '../artifacts/plain-writing.ts'
import { keepFile } from '../evidence/keep-file.ts'
import { modelClipAdded, modelClipChanged, modelClipPinned, modelClipRemoved, modelClipUnpinned } from './coaching-facts.ts'
import { mayKeepModelClips } from './coaching-policy.ts'

/** So many model clips an organization keeps at most. */
const mostClips = 500
const clipTitle = wordsOnOneLine(120, 'Please use a shorter title.').refine((text) => text !== '', 'Please give it a title.')
const clipNote = writing(2000, 'Please keep the note under 2,000 characters.')

const arriving = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  'Please choose a file.',
)

const loadOrganization = async (db: Scene['db'] | Stage['db'], organizationId: string) => {
  const { id } = await db
    .selectFrom('organizations')
    .where('id', '=', organizationId)
    .where('kind', '!=', 'school')
    .select('id')
    .executeTakeFirstOrThrow(() => missing('organization'))
  return { organizationId: id }
}

/** What is left of what an organization may keep: model clips count beside the evidence of its people. */
async function clipRoom({ db, config }: Pick<Stage, 'db' | 'config'>, organizationId: string) {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce((select bytes from organization_evidence where organization_id = ${organizationId}), 0)::float8
      + coalesce((select sum(size_bytes) from model_clips join files on digest = file_digest
        where organization_id = ${organizationId}), 0)::float8 as bytes`.execute(db)
  const most = config.ORGANIZATION_EVIDENCE_BYTES
  return {
    bytes: Math.max(0, most - (rows[0]?.bytes ?? 0)),
    refusal: () =>
      full(
        'evidence-full-organization',
        'With it, the evidence of your organization would be more than the {most, number, bytes} it can keep here. Please tell your admin.',
        { most },
      ),
  }
}

export const addModelClip = command({
  name: 'model-clip.add',
  says: 'Adds a clip that shows how something looks when it is done well, for those who work on it.',
  // Its bytes come as a form sends them.
  reach: onPages,
  limits: (actor) => [{ key: `upload:${personIdOf(actor)}`, tries: 400, seconds: 3600 }],
  input: z.object({
    organizationId: z.uuid(),
    studentMedia: z.enum(['no-students', 'consent-held'], 'Please say whether students are seen or heard in it.'),
    name: z.string(),
    bytes: arriving,
  }),
  async prepare(stage, actor: Actor, { organizationId, name, bytes }) {
    const verdict = mayKeepModelClips(actor, await loadOrganization(stage.db, organizationId))
    if (!verdict.allowed) throw denied(actor, verdict)
    return keepFile(
      stage,
      { name, bytes },
      {
        suits({ format }) {
          if (format.family !== 'video' && format.family !== 'audio')
            throw invalid('clip-not-playable', 'A model clip is a video or a sound recording.')
        },
        roomLeft: () => clipRoom(stage, organizationId),
      },
    )
  },
  load: ({ db }, { organizationId }) => loadOrganization(db, organizationId),
  may: mayKeepModelClips,
  async run({ db, actor, now, newId }, { organizationId, studentMedia }, _loaded, { digest, name }) {
    const addedBy = personIdOf(actor)
    if (!addedBy) throw conflict('person-needed', 'A model clip is added by a person.')
    const { count } = await db
      .selectFrom('modelClips')
      .where('organizationId', '=', organizationId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostClips)
      throw conflict('clips-many', 'There are {most} model clips already, which is the most. Remove one first.', { most: mostClips })
    const added = { id: newId(), title: titleFrom(name) }
    await db
      .insertInto('modelClips')
      .values({ ...added, organizationId, addedBy, studentMedia, fileDigest: digest, addedAt: now })
      .execute()
    return added
  },
  record: (_input, { organizationId }, { id, title }) => fact(modelClipAdded, { organizationId, subjectId: id }, { title }),
})

/** A title to begin with: the name of the file without its ending. */
const titleFrom = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .slice(0, 120) || name.slice(0, 120)

const which = { clipId: z.uuid() }

const loadClip = ({ db }: Scene, { clipId }: { clipId: string }) =>
  db
    .selectFrom('modelClips')
    .where('id', '=', clipId)
    .select(['id', 'organizationId', 'title', 'note'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('clip'))

export const changeModelClip = command({
  name: 'model-clip.change',
  says: 'Changes the title and the note of a model clip.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ ...which, title: clipTitle, note: clipNote.default('') }),
  load: loadClip,
  may: mayKeepModelClips,
  async run({ db }, { clipId, title, note }) {
    await db.updateTable('modelClips').set({ title, note: note.trim() }).where('id', '=', clipId).execute()
  },
  record: ({ title, note }, clip) =>
    title === clip.title && note.trim() === clip.note
      ? null
      : fact(modelClipChanged, { organizationId: clip.organizationId, subjectId: clip.id }, { title }),
})

export const removeModelClip = command({
  name: 'model-clip.remove',
  says: 'Takes a model clip away, wherever it is pinned. Its file goes with the next sweep.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: loadClip,
  may: mayKeepModelClips,
  // Nothing else names it, so the row goes and with it what holds the file.
  async run({ db }, { clipId }) {
    await db.deleteFrom('modelClips').where('id', '=', clipId).execute()
  },
  record: (_input, { organizationId, id, title }) => fact(modelClipRemoved, { organizationId, subjectId: id }, { title }),
})

const place = {
  achievementId: z.uuid('Choose a micro-credential.'),
  criterionId: z.string('Choose a criterion.').min(1, 'Choose a criterion.').max(40),
}
const ofPin = ({ achievementId, criterionId }: { achievementId: string; criterionId: string }) => ({ achievementId, criterionId })

export const pinModelClip = command({
  name: 'model-clip.pin',
  says: 'Pins a model clip to a criterion of one of the organization’s micro-credentials: those who work on it see it there.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ ...which, ...place }),
  load: loadClip,
  may: mayKeepModelClips,
  async run({ db, actor, now }, { clipId, achievementId, criterionId }, { organizationId }) {
    const found = await db
      .selectFrom('achievements')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'achievements.currentVersionId')
      .where('achievements.id', '=', achievementId)
      .where('achievements.organizationId', '=', organizationId)
      .select('achievementVersions.definition')
      .executeTakeFirst()
    if (!found) throw invalidAt('micro-credential-elsewhere', 'achievementId', 'Choose one that your organization offers.')
    const known = criteriaOf(definitionSchema.parse(found.definition))
    if (!known.some(({ id }) => id === criterionId))
      throw invalidAt('criterion-unknown', 'criterionId', 'It has no such criterion. Choose another.')
    const pinnedBy = personIdOf(actor)
    if (!pinnedBy) throw conflict('person-needed', 'A model clip is pinned by a person.')
    const pinned = await db
      .insertInto('modelClipPins')
      .values({ clipId, achievementId, criterionId, pinnedBy, pinnedAt: now })
      .onConflict((clash) => clash.doNothing())
      .returning('clipId')
      .executeTakeFirst()
    return { isNew: pinned !== undefined }
  },
  record: (input, { organizationId, id }, { isNew }) =>
    isNew ? fact(modelClipPinned, { organizationId, subjectId: id }, ofPin(input)) : null,
})

export const unpinModelClip = command({
  name: 'model-clip.unpin',
  says: 'Takes a model clip off a criterion. The clip stays.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ ...which, ...place }),
  load: loadClip,
  may: mayKeepModelClips,
  async run({ db }, { clipId, achievementId, criterionId }) {
    const gone = await db
      .deleteFrom('modelClipPins')
      .where('clipId', '=', clipId)
      .where('achievementId', '=', achievementId)
      .where('criterionId', '=', criterionId)
      .returning('clipId')
      .executeTakeFirst()
    return { isNew: gone !== undefined }
  },
  record: (input, { organizationId, id }, { isNew }) =>
    isNew ? fact(modelClipUnpinned, { organizationId, subjectId: id }, ofPin(input)) : null,
})
