import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { cancelRow } from '../issue-by-list/cancel-row.ts'
import { lockList } from '../issue-by-list/lock-list.ts'
import { lockRequest } from './load-poster.ts'
import { approvalUndone } from './poster-facts.ts'
import { mayUndoApproval } from './poster-policy.ts'

export const undoApproval = command({
  name: 'poster-request.undo-approval',
  says: 'Undoes an approval before anyone has opened what came of it: a link opens nothing, an award that nobody has looked at is taken back. The request waits again.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ requestId: z.uuid() }),
  load: (scene: Scene, { requestId }) => lockRequest(scene, { requestId }),
  may: mayUndoApproval,
  async run(scene, { requestId }, { state, listId, line, posterId, organizationId }) {
    if (state !== 'approved' || listId === null || line === null)
      throw conflict('poster-not-approved', 'This request is not approved, so there is nothing to undo.')
    const list = await lockList(scene, { listId })
    const canceled = await cancelRow(scene, list, line)
    await scene.db
      .updateTable('posterRequests')
      .set({ state: 'waiting', listId: null, line: null, saidBy: null, saidAt: null })
      .where('id', '=', requestId)
      .execute()
    return { ...canceled, facts: [...canceled.facts, fact(approvalUndone, { organizationId, subjectId: requestId }, { posterId })] }
  },
  record: (_input, _request, { facts }) => facts,
})
