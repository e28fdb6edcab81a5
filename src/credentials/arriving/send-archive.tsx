import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

const address = '/wallet/arrive/archive'

/** Sends an archive as it is chosen and shows how far it is. Without script it is a form, whose answer is the next page. */
export function SendArchive({ refused }: { refused: string | null }) {
  const t = useText()
  const navigate = useNavigate()
  const scripted = useScripted()
  const [sent, setSent] = useState<{ done: number; all: number } | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  const send = ([file]: File[]) => {
    if (!file) return
    const form = new FormData()
    form.set('file', file)
    // What fetch sends tells nobody how far it is.
    const request = new XMLHttpRequest()
    const fail = (words: string) => {
      setSent(null)
      setFault(words)
    }
    request.upload.onprogress = ({ loaded, total }) => setSent({ done: loaded, all: total })
    request.onerror = () => fail(t('The line broke off, and nothing was kept. Choose the archive again.'))
    request.onload = () => {
      const answer = answerIn(request.responseText)
      if (answer.to) void navigate(answer.to)
      else fail(answer.detail ?? t('This could not be sent. Try again.'))
    }
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    setFault(null)
    setSent({ done: 0, all: file.size })
    request.send(form)
  }

  return (
    <PageForm action={address} encType="multipart/form-data" reloadDocument>
      <FileDrop
        name="file"
        accept=".zip,application/zip"
        label={t('The archive')}
        help={t('The file that you downloaded there, as it is. Its name begins with “laurel-”.')}
        error={fault ?? refused ?? undefined}
        disabled={sent !== null}
        onFiles={send}
      >
        {sent && (
          <ProgressBar
            label={sent.done < sent.all ? t('On its way') : t('Being opened')}
            value={sent.done}
            max={sent.all}
            note={t('{done, number, bytes} of {all, number, bytes}', sent)}
          />
        )}
      </FileDrop>
      {!scripted && (
        <div>
          <Button>{t('Bring this archive')}</Button>
        </div>
      )}
    </PageForm>
  )
}

function answerIn(text: string): { to?: string; detail?: string } {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
