import type { DataModelFault } from '@laurel/openbadges/vc/data-model'
import type { CheckName, Finding } from '@laurel/openbadges/verify/finding'

const dataModel = 'https://www.w3.org/TR/vc-data-model#'
const statusList = 'https://www.w3.org/ns/credentials/status-list#'

/** The kinds of problem that the W3C names, with the title each always has (VC Data Model 2.0 §7.2, Bitstring Status List 1.0 §3.5). */
const kinds = {
  parsing: { type: `${dataModel}PARSING_ERROR`, title: 'The input could not be read.' },
  cryptography: { type: `${dataModel}CRYPTOGRAPHIC_SECURITY_ERROR`, title: 'The securing mechanism could not be verified.' },
  malformed: { type: `${dataModel}MALFORMED_VALUE_ERROR`, title: 'A value is not what the data model asks for.' },
  range: { type: `${dataModel}RANGE_ERROR`, title: 'A value lies outside of its range.' },
  statusRetrieval: { type: `${statusList}STATUS_RETRIEVAL_ERROR`, title: 'The status list could not be had.' },
  statusVerification: { type: `${statusList}STATUS_VERIFICATION_ERROR`, title: 'The status is not good.' },
  statusLength: { type: `${statusList}STATUS_LIST_LENGTH_ERROR`, title: 'The status list is too short.' },
} as const

/** A problem of RFC 9457. `pointer` leads to the value at fault, `check` names the finding, `code` is this library's word for the fault. */
export type Problem = { type: string; title: string; detail: string; pointer?: string; check?: CheckName; code?: string }

export const parsingProblem = (detail: string): Problem => ({ ...kinds.parsing, detail })

/** A value that may not be there, or not be so; `pointer` begins at the document. */
export const malformed = (pointer: string, sentence: string): Problem => ({
  ...kinds.malformed,
  detail: `${pointer} ${sentence}.`,
  pointer,
})

/** Every fault of a document as a problem of its own, with the path to where the document is in the request. */
export const problemsOf = (faults: readonly DataModelFault[], within: string): Problem[] =>
  faults.map(({ pointer, sentence }) => malformed(`${within}${pointer}`, sentence))

const kindOf: Partial<Record<CheckName, keyof typeof kinds>> = {
  parse: 'parsing',
  proof: 'cryptography',
  'issuer-key': 'cryptography',
  'valid-from': 'range',
  'valid-until': 'range',
}

/** A finding that is not good as a problem; those of the data model are told by {@link problemsOf}, each with its place. */
export function problemOfFinding({ check, sentence, outcome, code }: Finding): Problem {
  const isOfProof = check === 'json-ld' && code === 'unsupported-cryptosuite'
  const kind = isOfProof ? 'cryptography' : check === 'status' ? kindOfStatus(outcome, code) : (kindOf[check] ?? 'malformed')
  return { ...kinds[kind], detail: sentence, check, ...(code !== undefined && { code }) }
}

function kindOfStatus(outcome: Finding['outcome'], code: Finding['code']): keyof typeof kinds {
  if (code === 'status-list-too-short') return 'statusLength'
  if (code === 'status-index-out-of-range') return 'range'
  return outcome === 'unknown' ? 'statusRetrieval' : 'statusVerification'
}
