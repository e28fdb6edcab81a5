import { createHash } from 'node:crypto'
import { type Readable, Transform } from 'node:stream'
import { storeAway } from '../../foundation/platform/store.ts'

/**
 * The bytes of a whole file, compared with the digest they were kept under while they pass. The last of them go out only when all are what was
 * kept: whoever reads gets that file, or one that visibly broke off.
 * @param onOther told of the digest that was found instead
 */
export function comparing(bytes: Readable, digest: string, onOther: (found: string) => void): Readable {
  const hash = createHash('sha256')
  let held: Buffer | null = null
  const passing = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part)
      const before = held
      held = part
      if (before) this.push(before)
      done()
    },
    flush(done) {
      const found = hash.digest('hex')
      if (found === digest) return done(null, held)
      onOther(found)
      done(storeAway(`Under ${digest} it gives the bytes of ${found}.`))
    },
  })
  // What fails below is told above; who goes away above ends the reading below.
  bytes.once('error', (error) => passing.destroy(error))
  passing.once('close', () => bytes.destroy())
  return bytes.pipe(passing)
}
