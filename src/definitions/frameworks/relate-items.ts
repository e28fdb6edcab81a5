import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { competenciesParted, competenciesRelated } from './framework-facts.ts'
import { handKinds } from './relation-kinds.ts'

const loadItem = (scene: Scene, id: string) =>
  scene.db
    .selectFrom('frameworkItems')
    .innerJoin('frameworks', 'frameworks.id', 'frameworkItems.frameworkId')
    .where('frameworkItems.id', '=', id)
    .select([
      'frameworkItems.id',
      'frameworkItems.frameworkId',
      'frameworkItems.identifier',
      'frameworkItems.uri',
      'frameworkItems.code',
      'frameworkItems.statement',
      'frameworks.organizationId',
      'frameworks.isPublic',
    ])
    .executeTakeFirstOrThrow(() => missing('competency'))

export const relateItems = command({
  name: 'framework.relate',
  says: 'Says that a competency is the same as one of another framework, or related to it: a crosswalk, made by hand.',
  reach: everyDoor,
  limits: null,
  input: z.object({ itemId: z.uuid(), toId: z.uuid(), kind: z.enum(handKinds).default('exactMatchOf') }),
  load: (scene, { itemId }) => loadItem(scene, itemId),
  may: mayAuthor,

  async run(scene, { itemId, toId, kind }, item) {
    const { db, actor, now, newId } = scene
    const to = await loadItem(scene, toId)
    // Another organization's that is not shown to everyone is not known of here.
    if (to.organizationId !== item.organizationId && !to.isPublic) throw missing('competency')
    if (to.id === item.id) throw conflict('competency-itself', 'This is the same competency. Choose one of another framework.')
    const added = await db
      .insertInto('frameworkRelations')
      .values({
        id: newId(),
        frameworkId: item.frameworkId,
        itemId,
        kind,
        toUri: to.uri,
        toIdentifier: to.identifier,
        toTitle: [to.code, to.statement].filter(Boolean).join(' ').slice(0, 300).toWellFormed(),
        byHand: true,
        madeBy: personIdOf(actor),
        madeAt: now,
      })
      .onConflict((conflicting) => conflicting.doNothing())
      .returning('id')
      .executeTakeFirst()
    return { itemId, isNew: added !== undefined }
  },

  record: ({ itemId, kind }, { organizationId, frameworkId }, { isNew }) =>
    isNew ? fact(competenciesRelated, { organizationId, subjectId: frameworkId }, { itemId, kind }) : null,
})

export const partItems = command({
  name: 'framework.part',
  says: 'Takes back what somebody here said of two competencies.',
  reach: everyDoor,
  limits: null,
  input: z.object({ relationId: z.uuid() }),
  load: ({ db }, { relationId }) =>
    db
      .selectFrom('frameworkRelations')
      .innerJoin('frameworks', 'frameworks.id', 'frameworkRelations.frameworkId')
      .where('frameworkRelations.id', '=', relationId)
      .where('byHand', '=', true)
      .select(['frameworkRelations.id', 'itemId', 'kind', 'frameworkId', 'organizationId'])
      .forUpdate('frameworkRelations')
      .executeTakeFirstOrThrow(() => missing('competency')),
  may: mayAuthor,
  async run({ db }, _input, { id }) {
    await db.deleteFrom('frameworkRelations').where('id', '=', id).execute()
    return { relationId: id }
  },
  record: (_input, { organizationId, frameworkId, itemId, kind }) =>
    fact(competenciesParted, { organizationId, subjectId: frameworkId }, { itemId, kind }),
})
