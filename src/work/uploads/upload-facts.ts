/** Why nothing is recorded of files that are on their way. */
export const uploadNotAFact = 'A file on its way is nobody’s evidence yet; when it is, `artifact.added` says so.'
