import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ShownDrop } from './drop-answer.tsx'
import { DropAnswer } from './drop-answer.tsx'
import { maximumArchiveBytes, maximumBadgeBytes, mostAtOnce } from './import-bounds.ts'

/** So much goes in one request: a line that breaks then loses a few, and the list fills while the rest is sent. */
const filesAtOnce = 12
const bytesAtOnce = 10_000_000

/** Takes files as they are dropped and sends them a few at a time; what is too large or too many is said at once, and the rest goes on. */
export function DropMany() {
  const t = useText()
  const fetcher = useFetcher<{ dropped?: ShownDrop; refused?: { sentence: string } }>()
  const [waiting, setWaiting] = useState<File[][]>([])
  const [total, setTotal] = useState(0)
  const [sent, setSent] = useState(0)
  const [answer, setAnswer] = useState<ShownDrop>({ taken: 0, refused: [] })
  const heard = useRef<unknown>(undefined)
  const onWay = useRef<File[]>([])

  useEffect(() => {
    const { data } = fetcher
    if (fetcher.state !== 'idle' || !data || heard.current === data) return
    heard.current = data
    const files = onWay.current
    onWay.current = []
    setSent((before) => before + files.length)
    const came = data.dropped ?? {
      taken: 0,
      refused: files.map(({ name }) => ({ name, because: data.refused?.sentence ?? t('This could not be sent. Try again.') })),
    }
    setAnswer((before) => ({ taken: before.taken + came.taken, refused: [...before.refused, ...came.refused] }))
  }, [fetcher, t])

  useEffect(() => {
    const [next, ...rest] = waiting
    if (fetcher.state !== 'idle' || !next || onWay.current.length > 0) return
    onWay.current = next
    setWaiting(rest)
    const form = new FormData()
    form.set('intent', 'drop')
    for (const file of next) form.append('file', file)
    void fetcher.submit(form, { method: 'post', encType: 'multipart/form-data' })
  }, [fetcher, waiting])

  const take = (files: File[]) => {
    const limit = ({ name }: File) => (isArchive(name) ? maximumArchiveBytes : maximumBadgeBytes)
    const fits = files.filter((file) => file.size <= limit(file))
    const now = fits.slice(0, mostAtOnce)
    const left = [
      ...files
        .filter((file) => file.size > limit(file))
        .map(({ name }) => ({
          name,
          because: isArchive(name)
            ? t('This archive is larger than 25 MB, so it was not taken. Bring in the badges in it.')
            : t('This is larger than 5 MB, which no badge is. It was not taken.'),
        })),
      ...(fits.length > mostAtOnce
        ? [
            {
              name: t('{count, plural, one {# more file} other {# more files}}', { count: fits.length - mostAtOnce }),
              because: t('Only {most} are taken at once. Bring the rest in next.', { most: mostAtOnce }),
            },
          ]
        : []),
    ]
    setAnswer({ taken: 0, refused: left.slice(0, 50) })
    setTotal(now.length)
    setSent(0)
    setWaiting(inPortions(now))
  }

  return (
    <div className="grid gap-4">
      <FileDrop
        name="file"
        multiple
        accept=".png,.svg,.pdf,.json,.jsonld,.jwt,.txt,.zip"
        label={t('Badges')}
        help={t('PNG, SVG, JSON or token, or a ZIP of them. Up to {most} at once, 5 MB each.', { most: mostAtOnce })}
        onFiles={take}
        disabled={sent < total}
      />
      <div aria-live="polite" className="grid gap-4 empty:hidden">
        {sent < total && <ProgressBar value={sent} max={total} label={t('{sent} of {total} sent', { sent, total })} />}
        {sent >= total && (answer.taken > 0 || answer.refused.length > 0) && <DropAnswer dropped={answer} />}
      </div>
    </div>
  )
}

const isArchive = (name: string) => /\.zip$/i.test(name)

function inPortions(files: readonly File[]): File[][] {
  const portions: File[][] = []
  let bytes = 0
  for (const file of files) {
    const last = portions.at(-1)
    if (last && last.length < filesAtOnce && bytes + file.size <= bytesAtOnce) last.push(file)
    else {
      portions.push([file])
      bytes = 0
    }
    bytes += file.size
  }
  return portions
}
