import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import type { Check, Finding } from './finding.ts'

type Found = Omit<Finding, 'name'>

export const mailCheck: Check = {
  name: 'mail',
  async look({ config, db }): Promise<Found> {
    if (!config.SMTP_URL)
      return {
        state: 'look',
        says: sentence('No mail server is set, so e-mails are kept and none is sent.'),
        todo: sentence('Set SMTP_URL and MAIL_FROM.'),
      }
    const address = new URL(config.SMTP_URL)
    for (const wait of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) address.searchParams.set(wait, '8000')
    const transport = nodemailer.createTransport(address.href)
    try {
      await transport.verify()
    } catch (error) {
      return {
        state: 'wrong',
        says: sentence('The mail server does not let Laurel in: {because}', { because: error instanceof Error ? error.message : '' }),
        todo: sentence('See to SMTP_URL. What waits is sent by itself once it works.'),
      }
    } finally {
      transport.close()
    }
    const { rows } = await sql<{ refused: number }>`
      select count(*)::int as refused from messages where sent_at is null and tries > 0 and created_at > now() - interval '7 days'`.execute(
      readsOfAll(db),
    )
    const refused = rows[0]?.refused ?? 0
    if (refused > 0)
      return {
        state: 'look',
        says: sentence('The mail server answers, and {refused, plural, one {# e-mail} other {# e-mails}} of this week could not be sent.', {
          refused,
        }),
        todo: sentence('The list of e-mails says why.'),
      }
    return { state: 'fine', says: sentence('The mail server answers.') }
  },
}

export const stuckCheck: Check = {
  name: 'work',
  async look({ db }): Promise<Found> {
    const { rows } = await sql<{ dead: number; oldest: number | null }>`
      select count(*) filter (where name like '%.dead')::int as dead,
        extract(epoch from now() - min(start_after) filter (where name not like '%.dead' and start_after <= now()))::float8 as oldest
      from jobs.job where state in ('created', 'retry', 'active')`.execute(readsOfAll(db))
    const { dead = 0, oldest = null } = rows[0] ?? {}
    if (dead > 0)
      return {
        state: 'look',
        says: sentence('{dead, plural, one {# job} other {# jobs}} never succeeded.', { dead }),
        todo: sentence('Look at what got stuck: try it again, or drop it.'),
      }
    if (oldest !== null && oldest > 900)
      return {
        state: 'wrong',
        says: sentence('Work has been waiting for {minutes} minutes.', { minutes: Math.round(oldest / 60) }),
        todo: sentence('See that a process with WORKERS=true runs.'),
      }
    return { state: 'fine', says: sentence('Nothing is stuck.') }
  },
}

export const factsCheck: Check = {
  name: 'facts',
  async look({ db }): Promise<Found> {
    const { rows } = await sql<{ name: string; behind: number; failures: number; fault: string | null }>`
      select name, (coalesce((select max(place) from event_places), 0) - place)::int as behind, failures, fault from subscribers
      order by failures desc, behind desc limit 1`.execute(readsOfAll(db))
    const [worst] = rows
    if (worst && worst.failures > 0)
      return {
        state: 'wrong',
        says: sentence('{name} stands still at a fact that it can’t take: {fault}', { name: worst.name, fault: worst.fault ?? '' }),
        todo: sentence('It is tried again by itself. Where that does not help, the fault is one to report.'),
      }
    return { state: 'fine', says: sentence('Everything that was recorded is handed on.') }
  },
}
