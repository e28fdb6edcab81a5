import type { Queryable } from '../../foundation/platform/database.ts'
import { findDidDocument, findStatusList } from '../award-pages/issuer-documents.ts'
import { issuerAddresses, statusListAddress } from '../awards/award-addresses.ts'
import { type ArchivedDocument, places } from './archive-format.ts'

/** What an archive brings along of issuers, with where it is read when its turn comes. */
export type DocumentToArchive = ArchivedDocument & { read: () => Promise<string> }

/** The keys of everyone who gave this person an award, and of who signs the archive; and the lists that tell what was taken back. */
export async function documentsToArchive(
  all: Queryable,
  { personId, signerSlug, baseUrl }: { personId: string; signerSlug: string | null; baseUrl: string },
): Promise<DocumentToArchive[]> {
  const [issuers, lists] = await Promise.all([
    all
      .selectFrom('awards')
      .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
      .where('earnerId', '=', personId)
      .distinct()
      .select('slug')
      .execute(),
    all
      .selectFrom('awards')
      .innerJoin('statusLists', 'statusLists.id', 'awards.statusListId')
      .where('earnerId', '=', personId)
      .where('statusLists.credential', 'is not', null)
      .distinct()
      .select('statusLists.id')
      .execute(),
  ])
  const slugs = new Set([...issuers.map(({ slug }) => slug), ...(signerSlug === null ? [] : [signerSlug])])
  return [
    ...[...slugs].map((slug) => ({
      address: issuerAddresses(baseUrl, slug).did,
      path: `${places.documents}${slug}-did.json`,
      read: async () => JSON.stringify(await findDidDocument(all, slug, baseUrl), null, 1),
    })),
    ...lists.map(({ id }) => ({
      address: statusListAddress(baseUrl, id),
      path: `${places.documents}status-${id}.json`,
      read: async () => (await findStatusList(all, id)).credential ?? '',
    })),
  ]
}
