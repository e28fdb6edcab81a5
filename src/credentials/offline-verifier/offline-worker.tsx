import { renderToStaticMarkup } from 'react-dom/server'
import { addWords, type Locale } from '../../foundation/words/format.ts'
import { credentials } from '../../foundation/words/messages/es/credentials.ts'
import { foundation } from '../../foundation/words/messages/es/foundation.ts'
import { verifier } from '../../foundation/words/messages/es/verifier.ts'
import { LocaleProvider } from '../../foundation/words/text.tsx'
import { checkOffline, type OfflineReport } from './check-offline.ts'
import type { KnownDocuments } from './known-documents.ts'
import { OfflineDetail, OfflineResults } from './offline-results.tsx'
import { NothingChosen, OfflineShell } from './offline-view.tsx'
import { readFiles, readIssuerFiles } from './read-files.ts'

/** What the page asks. */
export type OfflineQuestion =
  | { kind: 'shell'; locale: Locale }
  | { kind: 'check'; run: number; locale: Locale; files: File[]; own: File[]; recipient: string }
  | { kind: 'detail'; run: number; locale: Locale; index: number }

/** What it is told: HTML for a place of the page, or how far a check has come. */
export type OfflineAnswer =
  | { kind: 'shell'; html: string }
  | { kind: 'progress'; run: number; done: number; all: number }
  | { kind: 'results'; run: number; html: string }
  | { kind: 'detail'; run: number; index: number; html: string }

// Of other languages only what stands here: the verifier is a file to hand on.
addWords('es', { ...foundation, ...credentials, ...verifier })

let reports: OfflineReport[] = []
const tell = (answer: OfflineAnswer) => self.postMessage(answer)

async function check({ run, locale, files, own, recipient }: Extract<OfflineQuestion, { kind: 'check' }>, write: Write): Promise<void> {
  if (files.length === 0) return tell({ kind: 'results', run, html: write(<NothingChosen />) })
  const began = performance.now()
  const documents: KnownDocuments = new Map()
  const unread = await readIssuerFiles(own, documents)
  const found = await readFiles(files, documents)
  reports = []
  const asked = { documents, recipient: recipient.trim() || undefined, locale, now: new Date() }
  for (const [index, badge] of found.badges.entries()) {
    reports.push(await checkOffline(badge, asked))
    if (index % 20 === 0) tell({ kind: 'progress', run, done: index, all: found.badges.length })
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const checked = { reports, archives: found.archives, unread: [...unread, ...found.unread], seconds }
  tell({ kind: 'results', run, html: write(<OfflineResults {...checked} />) })
}

type Write = (content: React.ReactNode) => string

self.addEventListener('message', ({ data }: MessageEvent<OfflineQuestion>) => {
  const write: Write = (content) => renderToStaticMarkup(<LocaleProvider value={data.locale}>{content}</LocaleProvider>)
  if (data.kind === 'shell') tell({ kind: 'shell', html: write(<OfflineShell />) })
  // A bug of ours: the page hears of it as of a worker that fell.
  else if (data.kind === 'check') check(data, write).catch((error: unknown) => reportError(error))
  else {
    const one = reports[data.index]
    if (one) tell({ kind: 'detail', run: data.run, index: data.index, html: write(<OfflineDetail one={one} />) })
  }
})
