import { CircleCheck, CircleHelp, LoaderCircle } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import scriptUrl from './compare-here.ts?worker&url'
import workerUrl from './digest-worker.ts?worker&url'

type Given = { awardId: string; language: string; pinned: readonly { requirement: string; digest: string }[] }

/** A place to drop a file that is said to stand behind an award: the browser holds it against what was signed, and says what came of it. */
export function CompareFile({ awardId, language, pinned }: Given) {
  const t = useText()
  const credential = `/awards/${awardId}.json`
  const put = (what: string) => () => (
    <span key={what} data-put={what} className="wrap-anywhere" {...(what !== 'file' && { lang: language })} />
  )
  return (
    <Stack gap="s">
      <p>
        {t(
          'You have a file and were told that it stands behind this award? The digest (SHA-256) of each file that was judged is part of what was signed, so anyone can compare.',
        )}
      </p>
      <div data-compare={workerUrl} data-credential={credential} hidden>
        <FileDrop name="compared" label={t('The file to compare')} help={t('Your browser works out its digest. The file is not sent.')} />
        <div role="status">
          <p data-compare-progress="" hidden className="mt-3 flex items-center gap-3">
            <Icon of={LoaderCircle} size="m" className="text-green motion-safe:animate-spin" />
            <span className="min-w-0 flex-1">{t.rich('Reading the file: <share></share>', { share: () => <span data-share="" /> })}</span>
            <Button type="button" kind="quiet" small data-compare-stop="">
              {t('Stop')}
            </Button>
          </p>
          <div data-compare-answer="" className="mt-3 empty:hidden" />
        </div>
        <template data-compare-say="match">
          <Callout icon={CircleCheck} title={t('This is the file that was judged')}>
            <p>
              {t.rich('“<file></file>” is, byte for byte, what was handed in for “<name></name>” (<genre></genre>).', {
                file: put('file'),
                name: put('name'),
                genre: put('genre'),
              })}
            </p>
          </Callout>
        </template>
        <template data-compare-say="other">
          <Callout icon={CircleHelp} title={t('This award does not name this file')}>
            <p>
              {t.rich(
                'None of its digests is that of “<file></file>”. A file that was opened and saved again, sent by a messenger or made smaller has another one, even where it shows the same.',
                { file: put('file') },
              )}
            </p>
            <p className="text-s wrap-anywhere">{t.rich('Its digest: <digest></digest>', { digest: put('digest') })}</p>
          </Callout>
        </template>
        <template data-compare-say="unreadable">
          <Callout title={t('This file can’t be read')}>
            <p>
              {t.rich('Your browser could not read “<file></file>” to its end. Choose it again; a folder can’t be compared.', {
                file: put('file'),
              })}
            </p>
          </Callout>
        </template>
        <template data-compare-say="away">
          <Callout title={t('Not known')}>
            <p>{t('It could not be compared just now. See whether you are connected, and choose the file again.')}</p>
          </Callout>
        </template>
        <script type="module" src={scriptUrl} />
      </div>
      <div data-compare-by-hand="">
        <p>{t('Without script in your browser: work out the SHA-256 of the file, and look whether it is here.')}</p>
        <ul className="grid gap-1 pt-2 text-xs">
          {pinned.map(({ requirement, digest }) => (
            <li key={`${requirement} ${digest}`} className="wrap-anywhere">
              <Written language={language}>{requirement}</Written>: {digest}
            </li>
          ))}
        </ul>
      </div>
    </Stack>
  )
}
