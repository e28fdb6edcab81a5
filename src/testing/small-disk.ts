import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const mounted = (folder: string, size: string) => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=777`, 'tmpfs', folder], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

const disks: string[] = []
afterAll(() => {
  for (const folder of disks.splice(0)) {
    // Lazily: what a test left open there ends with it.
    execFileSync('umount', ['-l', join(folder, 'disk')])
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A file system of its own for a test file, of a few megabytes. Null where this account may mount none: root alone may. */
export function aSmallDisk(size: string) {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-small-'))
  // PostgreSQL runs as another account, which has to walk there.
  chmodSync(folder, 0o711)
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const isThere = mounted(disk, size)
  const filler = join(disk, 'filler')
  if (!isThere) {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  disks.push(folder)
  return {
    folder: disk,
    /** Takes all room but so many bytes. */
    fill(left: number) {
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)))
    },
    makeRoom: () => rmSync(filler, { force: true }),
  }
}
