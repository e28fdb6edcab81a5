import { browserLoader } from '../verify/browser-loader.ts'
import { fiveAnswers } from '../verify/five-answers.ts'
import { verifyCredential } from '../verify/verify-credential.ts'

/** What a verify page in a browser uses. */
export const verifier: {
  verifyCredential: typeof verifyCredential
  fiveAnswers: typeof fiveAnswers
  browserLoader: typeof browserLoader
} = { verifyCredential, fiveAnswers, browserLoader }
