import { itemAddress } from './aligned.ts'
import type { findFramework, findInOrder } from './find-frameworks.ts'

type Framework = Awaited<ReturnType<typeof findFramework>>
type Item = Awaited<ReturnType<typeof findInOrder>>['rows'][number]

export const caseVersions = ['v1p0', 'v1p1'] as const
export type CaseVersion = (typeof caseVersions)[number]

const at = (baseUrl: string, version: CaseVersion, what: string, identifier: string) =>
  `${baseUrl}/ims/case/${version}/${what}/${identifier}`

/** What is empty is left out: 1EdTech's schema knows no null. */
const filled = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  ) as Partial<Fields>

/** A framework of one's own as a CFDocument. CASE 1.0 and 1.1 §CFDocument. */
export function caseDocument(framework: Framework, baseUrl: string, version: CaseVersion) {
  const { identifier, title, creator, publisher, description, language, changedAt, takenAt, subjects } = framework
  const packageAddress = at(baseUrl, version, 'CFPackages', identifier)
  return {
    identifier,
    uri: at(baseUrl, version, 'CFDocuments', identifier),
    creator,
    title,
    lastChangeDateTime: (changedAt ?? takenAt).toISOString(),
    officialSourceURL: `${baseUrl}/frameworks/${framework.id}`,
    ...filled({ publisher, description, language, subject: subjects }),
    adoptionStatus: 'Adopted',
    CFPackageURI: { title, identifier, uri: packageAddress },
  }
}

/** One competency as a CFItem. */
export function caseItem(item: Item, framework: Framework, baseUrl: string) {
  const { identifier, statement, code, kind, notes, levels } = item
  return {
    identifier,
    fullStatement: statement,
    uri: itemAddress(baseUrl, item),
    lastChangeDateTime: (framework.changedAt ?? framework.takenAt).toISOString(),
    ...filled({ humanCodingScheme: code, CFItemType: kind, notes, educationLevel: levels }),
  }
}

/** Where a competency stands, as an association of the kind `isChildOf`; `parent` is the competency above it, or null at the top. */
export function casePlace(item: Item, parent: Item | null, framework: Framework, baseUrl: string, version: CaseVersion) {
  const node = ({ code, statement, identifier, ...one }: Item) => ({
    title: code || statement.slice(0, 200),
    identifier,
    uri: itemAddress(baseUrl, one),
  })
  return {
    // The id of its row here: one competency stands in one place.
    identifier: item.id,
    associationType: 'isChildOf',
    sequenceNumber: item.place + 1,
    uri: at(baseUrl, version, 'CFAssociations', item.id),
    originNodeURI: node(item),
    destinationNodeURI: parent
      ? node(parent)
      : { title: framework.title, identifier: framework.identifier, uri: at(baseUrl, version, 'CFDocuments', framework.identifier) },
    lastChangeDateTime: (framework.changedAt ?? framework.takenAt).toISOString(),
  }
}

/** A whole framework as a CFPackage. */
export function casePackage(framework: Framework, items: readonly Item[], baseUrl: string, version: CaseVersion) {
  const byId = new Map(items.map((item) => [item.id, item]))
  const { CFPackageURI: _own, ...document } = caseDocument(framework, baseUrl, version)
  return {
    CFDocument: document,
    CFItems: items.map((item) => caseItem(item, framework, baseUrl)),
    CFAssociations: items.map((item) => casePlace(item, byId.get(item.parentId ?? '') ?? null, framework, baseUrl, version)),
  }
}
