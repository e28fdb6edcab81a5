import { findReaders } from '../../foundation/mail/letter-readers.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { sentence } from '../../foundation/words/sentence.ts'

type Told = { personId: string; organizationId: string; source: string; awardIds: readonly string[] }

/** One letter for all that an import brought somebody, however much it is. */
export async function tellOfPilot(scene: Scene, { personId, organizationId, source, awardIds }: Told): Promise<void> {
  const { db, now, baseUrl } = scene
  const addressed = { kind: 'decision' as const, personId, organizationId }
  const [person, organization, awards, readers] = await Promise.all([
    db.selectFrom('people').where('id', '=', personId).select(['name', 'email']).executeTakeFirstOrThrow(),
    db.selectFrom('organizations').where('id', '=', organizationId).select('name').executeTakeFirstOrThrow(),
    db
      .selectFrom('awards')
      .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
      .where('awards.id', 'in', awardIds)
      .orderBy('awards.awardedAt')
      .orderBy('awards.id')
      .select(['awards.id', 'version.title'])
      .execute(),
    findReaders(db, [addressed], now),
  ])
  const values = { count: awards.length, issuer: organization.name, source, name: person.name }
  await postMail(
    scene,
    {
      ...addressed,
      to: person.email,
      subject: sentence('{count, plural, one {A micro-credential} other {# micro-credentials}} that you earned before', values),
      paragraphs: [
        sentence(
          '{name}, {issuer} has brought in what you earned in “{source}”. {count, plural, one {It is} other {They are}} in your wallet now, signed, to keep and to share.',
          values,
        ),
        sentence(
          '{count, plural, one {It is} other {They are}} marked as decided elsewhere, since nobody here weighed the evidence. What you were given then stands in your ledger as opening lines; it is not paid again.',
          values,
        ),
      ],
      items: awards.map(({ id, title }) => ({ says: sentence('“{title}”', { title }), url: `${baseUrl}/awards/${id}` })),
      button: { label: sentence('See your wallet'), url: `${baseUrl}/wallet` },
    },
    readers,
  )
}
