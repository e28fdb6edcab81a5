import { parentPort } from 'node:worker_threads'
import { cleanFile } from './clean-file.ts'
import { CannotMake } from './found.ts'

// A thread of its own, so that a hostile file can neither hold up a request nor outlast its time.
parentPort?.on('message', ({ contentType, from, to }: { contentType: string; from: string; to: string }) => {
  cleanFile(contentType, from, to)
    .then((found) => ({ found }), whatWentWrong)
    .then((said) => parentPort?.postMessage(said))
})

function whatWentWrong(error: unknown) {
  if (error instanceof CannotMake) return { because: error.because, detail: error.message }
  // A full disk passes, and is for us to hear of; what else a file brings about lies in the file.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENOENT', 'EACCES'].includes(code)
    ? { fault: String(error) }
    : { because: 'damaged', detail: String(error) }
}
