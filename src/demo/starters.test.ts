import { expect, test } from 'vitest'
import type { Definition } from '../definitions/achievements/definition.ts'
import { readDefinitionFile, writeDefinitionFile } from '../definitions/achievements/definition-file.ts'
import { findGaps } from '../definitions/achievements/gaps.ts'
import { starterNamed, starters } from '../definitions/authoring/starters.ts'
import { fullDefinitions } from './demo-definitions.ts'

const framework = 'Three Rivers Teaching Framework'

/** A text of the demo district without what is that district’s alone. */
function asStarter(definition: Definition) {
  return {
    ...definition,
    // A district that begins may have no mail server yet, and who is asked to sign gets a letter: its author asks for that when it can be sent.
    requirements: definition.requirements.map((requirement) => ({ ...requirement, coSignature: null })),
    alignments: definition.alignments.filter(({ targetFramework }) => targetFramework !== framework),
    assessment: {
      ...definition.assessment,
      whoValidates: definition.assessment.whoValidates.replace('of Three Rivers who', 'of the district who'),
    },
  }
}

const texts = new Map(fullDefinitions.map((text) => [text.title, asStarter(text)]))

test.each(starters())(
  'the starter $name is the demo’s text as an exported file, and only its value is missing',
  async ({ name, definition }) => {
    const text = texts.get(definition.title)
    expect(text).toBeDefined()
    if (!text) return
    // After a text of the demo was changed: npx vitest run src/demo/starters.test.ts -u
    const file = writeDefinitionFile(text)
    await expect(file).toMatchFileSnapshot(`../definitions/authoring/starters/${name}.json`)
    expect(readDefinitionFile(file)).toEqual(definition)
    expect(file).not.toMatch(/three.?rivers/i)
    expect(findGaps(definition, []).map(({ field }) => field)).toEqual(['value'])
  },
)

test('every full text of the demo is a starter, and a name that is none is refused', () => {
  expect(
    starters()
      .map(({ definition }) => definition.title)
      .sort(),
  ).toEqual([...texts.keys()].sort())
  expect(() => starterNamed('../../secrets')).toThrow(expect.objectContaining({ code: 'starter-missing' }))
})
