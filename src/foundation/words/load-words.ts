import { addWords } from './format.ts'
import { spanish } from './messages/es/all.ts'
import { verifier } from './messages/es/verifier.ts'

/** Every language, for a server, which writes for everyone. A browser loads that of its page alone (`entry.client.tsx`). */
export function loadWords(): void {
  addWords('es', { ...spanish, ...verifier })
}
