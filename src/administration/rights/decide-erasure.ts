import { z } from 'zod'
import { command, everyDoor, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job } from '../../foundation/platform/jobs.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { mayChangeOwn } from '../../people/accounts/account-policy.ts'
import { tellOfRefusal } from './erasure-letters.ts'
import { loadErasure, ofEach, refuseAsLastAdmin } from './erasures.ts'
import { erasureRefused, erasureTakenBack } from './rights-facts.ts'
import { mayDecideErasure } from './rights-policy.ts'

const ofErasure = z.object({ erasureId: z.uuid() })

/** Carries a request out, evidence first. Done again after any fault: what is gone already is passed over. */
export const carryOutErasure = job({ name: 'erasure.carry-out', data: ofErasure, atOnce: 1, expireSeconds: 3600 })

type Standing = { takenBackAt: Date | null; refusedAt: Date | null; begunAt: Date | null; doneAt: Date | null }
function refuseUnlessOpen({ takenBackAt, refusedAt, begunAt, doneAt }: Standing): void {
  if (takenBackAt || refusedAt) throw conflict('erasure-over', 'This request was taken back or refused already.')
  if (begunAt || doneAt) throw conflict('erasure-begun', 'This has started, and can’t be stopped any more.')
}

export const takeBackErasure = command({
  name: 'erasure.take-back',
  says: 'Takes back one’s own request to be forgotten. Everything stays as it is.',
  reach: pageAndRest,
  limits: null,
  input: ofErasure,
  load: loadErasure,
  may: mayChangeOwn,
  async run({ db, now }, { erasureId }, erasure) {
    refuseUnlessOpen(erasure)
    await db.updateTable('erasures').set({ takenBackAt: now }).where('id', '=', erasureId).execute()
  },
  record: (_input, erasure) => ofEach(erasure, (about) => fact(erasureTakenBack, about)),
})

export const refuseErasure = command({
  name: 'erasure.refuse',
  says: 'Refuses a request to be forgotten, with a reason that the person is told.',
  reach: everyDoor,
  limits: null,
  input: ofErasure.extend({
    because: z
      .string()
      .trim()
      .min(10, 'Please say why, in a sentence that the person will read.')
      .max(600, 'Please keep the reason under 600 characters.'),
  }),
  load: loadErasure,
  may: mayDecideErasure,
  async run(scene, { erasureId, because }, erasure) {
    refuseUnlessOpen(erasure)
    await scene.db.updateTable('erasures').set({ refusedAt: scene.now, refusedBecause: because }).where('id', '=', erasureId).execute()
    await tellOfRefusal(scene, erasure, because)
  },
  record: (_input, erasure) => ofEach(erasure, (about) => fact(erasureRefused, about)),
})

export const hastenErasure = command({
  name: 'erasure.carry-out',
  says: 'Forgets a person now, before the day it is due. It begins at once and can’t be undone.',
  reach: everyDoor,
  limits: null,
  input: ofErasure,
  load: loadErasure,
  may: mayDecideErasure,
  async run({ db, now, later }, { erasureId }, erasure) {
    refuseUnlessOpen(erasure)
    await refuseAsLastAdmin(db, erasure.personId)
    if (erasure.dueAt > now) await db.updateTable('erasures').set({ dueAt: now }).where('id', '=', erasureId).execute()
    await later(carryOutErasure, { erasureId })
  },
  record: { notAFact: 'What comes of it is one: that it started, and that it was done.' },
})
