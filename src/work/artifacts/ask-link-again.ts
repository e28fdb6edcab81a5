import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { invalid, missing } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork, requireOpenPart } from '../attempts/work-in-hand.ts'
import { askForCheck } from '../links/check-link.ts'

export const askLinkAgain = command({
  name: 'link.check',
  says: 'Asks once more whether the page of a link opens for a visitor; what came of it shows in what is missing.',
  reach: pageAndRest,
  // Each asks something of a place that is not ours.
  limits: (actor) => [{ key: `link-check:${personIdOf(actor)}`, tries: 60, seconds: 3600 }],
  input: z.object({ attemptId: z.uuid(), artifactId: z.uuid() }),
  async load(scene, { attemptId, artifactId }) {
    const work = await loadWork(scene, attemptId)
    const artifact = await scene.db
      .selectFrom('artifacts')
      .where('id', '=', artifactId)
      .where('attemptId', '=', attemptId)
      .where('removedAt', 'is', null)
      .select(['id', 'requirementId', 'linkUrl'])
      .executeTakeFirstOrThrow(() => missing('artifact'))
    return { ...work, artifact }
  },
  may: mayWorkOn,
  async run(scene, _input, work) {
    const { id, requirementId, linkUrl } = work.artifact
    requireOpenPart(work, requirementId)
    if (linkUrl === null) throw invalid('no-link', 'Only the page of a link can be asked for.')
    await askForCheck(scene, id, linkUrl)
    return { artifactId: id, requirementId }
  },
  record: notAFact('Nothing of the work changes: it is looked at once more.'),
})
