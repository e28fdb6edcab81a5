import type { Load } from '@laurel/openbadges/verify/load'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { expect, test } from 'vitest'
import { loadWords } from '../../foundation/words/load-words.ts'
import { verifier } from '../../foundation/words/messages/es/verifier.ts'
import cases from './field-cases.json' with { type: 'json' }
import { reportOf } from './report.ts'
import { writeIn } from './verifier-words.ts'

type Page = { status: number; type: string; body?: string; base64?: string; finalUrl?: string }
type Case = {
  about: string
  now: string
  recipient?: string
  input: string
  pages: Record<string, Page>
  shouldCome: { verdict: string; because: string }
}

/** Badges that honest issuers gave, in the odd ways of the field; what is asked of the network is answered by the case. */
const fieldCases = cases as unknown as readonly Case[]

const answersOf =
  (pages: Record<string, Page>): Load =>
  async (url) => {
    const page = pages[url]
    if (!page) throw new Error('nobody answers there')
    const bytes = page.base64 ? new Uint8Array(Buffer.from(page.base64, 'base64')) : new TextEncoder().encode(page.body)
    return { status: page.status, contentType: page.type, bytes, ...(page.finalUrl && { url: page.finalUrl }) }
  }

test.each(fieldCases.map((one) => [one.about, one] as const))('%s', async (_about, { input, pages, now, recipient, shouldCome }) => {
  const checked = await verifyCredential(input, { load: answersOf(pages), now: new Date(now), recipient })
  const report = reportOf(checked, { kind: 'text', text: '' }, 'https://laurel.example', writeIn('en'))
  expect(report).toMatchObject({ verdict: shouldCome.verdict, because: expect.stringContaining(shouldCome.because) })
})

test('all of them are the same wherever the clock on the wall stands', async () => {
  const zone = process.env.TZ
  const offsets = new Set<number>()
  try {
    for (process.env.TZ of ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati']) {
      offsets.add(new Date('2026-11-28T00:00:00').getTimezoneOffset())
      for (const { input, pages, now, recipient, shouldCome } of fieldCases) {
        const checked = await verifyCredential(input, { load: answersOf(pages), now: new Date(now), recipient })
        expect(reportOf(checked, { kind: 'text', text: '' }, 'https://laurel.example', writeIn('en')).verdict).toBe(shouldCome.verdict)
      }
    }
  } finally {
    process.env.TZ = zone ?? ''
  }
  expect(offsets.size).toBe(3)
})

test('a reader of Spanish is told all of it in Spanish', async () => {
  loadWords()
  const english = new Set(Object.keys(verifier))
  for (const { about, input, pages, now, recipient } of fieldCases) {
    const checked = await verifyCredential(input, { load: answersOf(pages), now: new Date(now), recipient })
    const [said, dicho] = (['en', 'es'] as const).map((locale) =>
      reportOf(checked, { kind: 'text', text: '' }, 'https://laurel.example', writeIn(locale)),
    )
    if (!said || !dicho) throw new Error('Two reports were asked for.')
    expect(dicho.verdict, about).toBe(said.verdict)
    const told = [dicho.because, ...dicho.notes, ...Object.values(dicho.answers).map(({ sentence }) => sentence)]
    const asked = [said.because, ...said.notes, ...Object.values(said.answers).map(({ sentence }) => sentence)]
    expect(told.filter((sentence) => asked.includes(sentence) || english.has(sentence))).toEqual([])
    for (const [index, { sentence }] of dicho.findings.entries())
      expect(sentence, `${about}: ${said.findings[index]?.check}`).not.toBe(said.findings[index]?.sentence)
  }
})
