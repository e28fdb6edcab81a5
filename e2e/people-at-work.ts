import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { BusyDistrict, Worker } from './busy-district.ts'

/** What people were told is done. All of it must be there whatever happens. */
export type Acknowledged = {
  /** The cookies of who signed in, by their address. */
  signIns: { email: string; cookie: string }[]
  /** By attempt: what was saved, and what was sent after that and may be there, too. */
  saves: Map<string, { saved: string; sent: Set<string> }>
  files: { artifactId: string; digest: string; key: string }[]
  submissions: string[]
  decisions: string[]
}

type Work = {
  acknowledged: Acknowledged
  /** How often was asked, and how often in vain, of a server that was away or said so. */
  counts: { asked: number; inVain: number }
  /** Answers that nobody should get. */
  faults: string[]
  /** Lets everyone finish what they are at. */
  stop: () => Promise<void>
}

type Asked = { method?: string; body?: () => BodyInit; headers?: Record<string, string> }

/**
 * Earners who sign in, write, add files, look around and hand in, and assessors who take, score and decide, until they are told to stop. Each asks as behind
 * a proxy: what met nobody, or a process that says that it can't just now, is asked again of another, the same and under the same name.
 * @param urls of the processes, or of a proxy
 */
export function startWorking(urls: readonly string[], { earners, assessors, achievementIds }: BusyDistrict, pauseMs = 0): Work {
  const acknowledged: Acknowledged = { signIns: [], saves: new Map(), files: [], submissions: [], decisions: [] }
  const counts = { asked: 0, inVain: 0 }
  const faults: string[] = []
  const stopping = new AbortController()
  let turn = 0

  /** Asks until there is an answer of somebody who can work. */
  async function ask(path: string, good: readonly number[], { method = 'GET', body, headers = {} }: Asked = {}): Promise<Response> {
    for (;;) {
      const url = urls[turn++ % urls.length] as string
      counts.asked++
      const answer = await fetch(`${url}${path}`, {
        method,
        // As by the proxy, whose address is the public one.
        headers: { Origin: 'http://laurel.example', ...headers },
        redirect: 'manual',
        signal: AbortSignal.timeout(30_000),
        ...(body && { body: body() }),
      })
        .then(async (response) => ({ response, text: await response.clone().text() }))
        .catch(() => null)
      if (answer && good.includes(answer.response.status)) return answer.response
      if (answer && answer.response.status !== 503) {
        faults.push(`${method} ${path}: ${answer.response.status} ${answer.text.slice(0, 300)}`)
        throw new Error('This answer was not to come.')
      }
      counts.inVain++
      await wait(100)
    }
  }
  const program = (key: string, method: string, path: string, body?: unknown, good = [200, 201, 204], headers = {}) => {
    const name = { 'Idempotency-Key': randomUUID(), Authorization: `Bearer ${key}`, ...headers }
    const isJson = body !== undefined && { 'Content-Type': 'application/json' }
    return ask(`/api/v1${path}`, good, {
      method,
      headers: { ...(method === 'GET' ? { Authorization: `Bearer ${key}` } : name), ...isJson },
      ...(body !== undefined && { body: () => JSON.stringify(body) }),
    })
  }

  async function signIn({ person, password }: Worker): Promise<string> {
    const form = () => new URLSearchParams({ intent: 'password', email: person.email, password })
    const answer = await ask('/sign-in', [303, 302], { method: 'POST', body: form })
    const cookie = answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    acknowledged.signIns.push({ email: person.email, cookie })
    return cookie
  }

  async function write(attemptId: string, cookie: string): Promise<void> {
    let revision = 0
    for (let number = 1; number <= 3; number++) {
      const body = `${'Twenty-six students, most of them eleven. '.repeat(20)}So far written ${number} times.`
      const kept = acknowledged.saves.get(attemptId) ?? { saved: '', sent: new Set() }
      acknowledged.saves.set(attemptId, kept)
      kept.sent.add(body)
      const answer = await ask(`/work/${attemptId}/answers/context`, [200], {
        method: 'POST',
        body: () => new URLSearchParams({ body, revision: String(revision) }),
        headers: { Cookie: cookie, Accept: 'application/json' },
      })
      revision = ((await answer.json()) as { saved: { revision: number } }).saved.revision
      acknowledged.saves.set(attemptId, { saved: body, sent: new Set([body]) })
      await wait(pauseMs)
    }
  }

  async function addFile(attemptId: string, cookie: string, key: string): Promise<void> {
    const bytes = Buffer.from(`Tally of ${attemptId}. ${'Seven spoke on Tuesday, eleven on Friday. '.repeat(2000)}`)
    const form = () => {
      const sent = new FormData()
      sent.set('requirementId', 'tally')
      sent.set('file', new File([bytes], 'tally.txt', { type: 'text/plain' }))
      return sent
    }
    const headers = { Cookie: cookie, Accept: 'application/json' }
    const answer = await ask(`/work/${attemptId}/artifacts`, [201], { method: 'POST', body: form, headers })
    const { files } = (await answer.json()) as { files: { artifactId: string }[] }
    for (const { artifactId } of files)
      acknowledged.files.push({ artifactId, digest: createHash('sha256').update(bytes).digest('hex'), key })
  }

  async function earn(earner: Worker): Promise<void> {
    for (const achievementId of achievementIds) {
      if (stopping.signal.aborted) return
      const cookie = await signIn(earner)
      const { attemptId } = (await (await program(earner.key, 'POST', '/attempts', { achievementId })).json()) as { attemptId: string }
      await write(attemptId, cookie)
      await addFile(attemptId, cookie, earner.key)
      await ask(`/work/${attemptId}`, [200], { headers: { Cookie: cookie, Accept: 'text/html' } })
      await ask('/', [200], { headers: { Cookie: cookie, Accept: 'text/html' } })
      const handedIn = await program(earner.key, 'POST', `/attempts/${attemptId}/submissions`, {})
      acknowledged.submissions.push(((await handedIn.json()) as { submissionId: string }).submissionId)
      await wait(pauseMs)
    }
  }

  async function assess({ key }: Worker): Promise<void> {
    while (!stopping.signal.aborted) {
      const taken = await program(key, 'POST', '/assessments', {}, [201, 404, 409])
      if (taken.status !== 201) {
        await wait(150)
        continue
      }
      const { assessmentId } = (await taken.json()) as { assessmentId: string }
      await program(key, 'PUT', `/assessments/${assessmentId}/acquaintance`, { knows: false })
      const read = await program(key, 'GET', `/assessments/${assessmentId}`)
      const { open } = (await read.json()) as { open: string[] }
      const scores = open.map((criterionId) => ({
        criterionId,
        level: 'demonstrated',
        reason: 'As the answer says.',
        citation: { requirementId: 'context', quote: 'most of them eleven' },
        nextStep: '',
      }))
      await program(key, 'PATCH', `/assessments/${assessmentId}/scores`, { scores }, [200, 204], { 'If-Match': read.headers.get('etag') })
      const decided = await program(key, 'POST', `/assessments/${assessmentId}/decision`, { message: 'Clear evidence.' })
      acknowledged.decisions.push(((await decided.json()) as { decisionId: string }).decisionId)
    }
  }

  const working = Promise.all(
    [...earners.map(earn), ...assessors.map(assess)].map((each) => each.catch((error: unknown) => void faults.push(String(error)))),
  )
  return {
    acknowledged,
    counts,
    faults,
    async stop() {
      stopping.abort()
      await working
    },
  }
}
