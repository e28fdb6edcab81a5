import type { Transcript } from './find-transcript.ts'

/** What a form says of what was chosen: several boxes under one name. */
export const readChoice = (sent: FormData) => {
  const awards = sent.getAll('awards').map(String)
  return { awards: awards.length > 0 ? awards : null, shows: sent.getAll('shows').map(String) as never }
}

/** The awards that can be chosen of, the newest first. */
export const choicesOf = ({ rows, pathways }: Pick<Transcript, 'rows' | 'pathways'>) =>
  [...rows, ...pathways]
    .flatMap(({ awards }) => awards.map(({ id, title, issuerName, awardedOn }) => ({ id, title, issuerName, awardedOn })))
    .toSorted((a, b) => b.awardedOn.localeCompare(a.awardedOn))
