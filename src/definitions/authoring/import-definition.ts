import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { readDefinitionFile } from '../achievements/definition-file.ts'
import { draftStarted } from './draft-facts.ts'
import { startDraft } from './start-draft.ts'

export const importDefinition = command({
  name: 'achievement.import',
  says: 'Begins a micro-credential from an exported file. It is a draft like any other: nothing is public before someone has read it.',
  reach: everyDoor,
  limits: null,
  input: z.object({ organizationId: z.uuid(), text: z.string() }),
  load: (scene, { organizationId }) => startDraft.load(scene, { organizationId }, undefined),
  may: (actor, loaded, { organizationId }) => startDraft.may(actor, loaded, { organizationId }),
  run: (scene, { organizationId, text }, loaded) =>
    startDraft.run(scene, { organizationId, definition: readDefinitionFile(text) }, loaded, undefined),
  record: ({ organizationId }, _loaded, { achievementId }) =>
    fact(draftStarted, { organizationId, subjectId: achievementId }, { from: 'a file' }),
})
