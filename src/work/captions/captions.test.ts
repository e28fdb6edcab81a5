import { Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { mp4 } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { keepFile } from '../evidence/keep-file.ts'
import { saveCaptions } from './save-captions.ts'

vi.setConfig({ testTimeout: 60_000 })
const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { earner, colleague } = district
const attemptId = await anAttempt(district)
const artifactId = world.newId()
const { digest } = await keepFile(world, { name: 'talk.mp4', bytes: Readable.from([await mp4()]) })
const sound = {
  id: artifactId,
  attemptId,
  requirementId: 'tally',
  kind: 'audio',
  name: 'talk.mp4',
  fileDigest: digest,
  addedAt: world.now(),
}
await world.db.insertInto('artifacts').values(sound).execute()

const save = (text: string, revision: number, who = earner) =>
  perform(world, who, saveCaptions, { attemptId, artifactId, language: 'en', text, revision })
const vtt = (words: string) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${words}\n`
const served = (who = earner) => aWeb(world, who).request(`/evidence/${artifactId}/captions`)

test('captions are kept as WebVTT, whichever way they came, as words and never as marks, for those who may see the recording', async () => {
  expect((await served()).status).toBe(404)
  await save('1\r\n00:00:01,000 --> 00:00:02,000\r\n<script>alert(1)</script> Why?\r\n', 0)
  const answer = await served()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/vtt; charset=utf-8'])
  expect(await answer.text()).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n&lt;script&gt;alert(1)&lt;/script&gt; Why?\n')
  expect((await served(colleague)).status).toBe(404)
  await expect(save(vtt('Mine'), 1, colleague)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('two people who write at once both keep their words: the later hears of the other', async () => {
  expect(await save(vtt('From the phone'), 1)).toMatchObject({ revision: 2, cues: 1 })
  await expect(save(vtt('From the laptop'), 1)).rejects.toMatchObject({
    code: 'captions-changed',
    kept: { revision: 2, values: { text: vtt('From the phone') } },
  })
  expect(await save(vtt('From the phone'), 0)).toMatchObject({ revision: 2, changed: false })
  expect(await save(vtt('From the laptop'), 2)).toMatchObject({ revision: 3 })
})

test('what can’t be read is refused with its lines, and nothing is changed; nothing takes them away', async () => {
  await expect(save('Hello', 3)).rejects.toMatchObject({ code: 'captions-unreadable' })
  await expect(save('WEBVTT\n\n-00:01.000 --> 00:02.000\nBefore\n\n00:05.000 --> 00:04.000\nBack', 3)).rejects.toMatchObject({
    code: 'captions-unreadable',
    fields: [{ values: { line: { values: { line: 3 } } } }, { values: { line: { values: { line: 6 } } } }],
  })
  expect(await (await served()).text()).toContain('From the laptop')
  await save('', 3)
  expect((await served()).status).toBe(404)
})
