import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../foundation/ui/icon.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { type NamedPart, PartName } from './part-name.tsx'

type Given = {
  parts: readonly (NamedPart & { isShown: boolean })[]
  isKeyed: boolean
  language: string
  issuerName: string
  title: string
}

/** What a reader of the chosen parts learns, and what they don't: all of it, so that nobody has to guess. */
export function ReadByThem({ parts, isKeyed, language, issuerName, title }: Given) {
  const t = useText()
  const hidden = parts.filter(({ isShown }) => !isShown)
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Side icon={Eye} title={t('They read')}>
        <li>
          {t.rich('{issuer} gave “{title}”, what had to be shown for it, since when and until when it holds, and whether it still counts', {
            issuer: issuerName,
            title: <Written language={language}>{title}</Written>,
          })}
        </li>
        <li>
          {isKeyed ? t('The name of your key, which says nothing of who you are') : t('Your name, and your e-mail addresses as hashes')}
        </li>
        {parts
          .filter(({ isShown }) => isShown)
          .map((part) => (
            <li key={part.key}>
              <PartName part={part} language={language} />
            </li>
          ))}
        <li>{t('That these are parts, and that there may be more')}</li>
      </Side>
      <Side icon={EyeOff} title={t('They do not read')}>
        {hidden.length === 0 ? (
          <li>{t('You leave nothing out.')}</li>
        ) : (
          hidden.map((part) => (
            <li key={part.key}>
              <PartName part={part} language={language} />
            </li>
          ))
        )}
      </Side>
    </div>
  )
}

const Side = ({ icon, title, children }: { icon: typeof Eye; title: string; children: ReactNode }) => (
  <div className="grid content-start gap-2">
    <h3 className="font-semibold">
      <Icon of={icon} className="mr-1.5 inline text-green" />
      {title}
    </h3>
    <ul className="grid list-disc gap-1.5 ps-5 wrap-anywhere">{children}</ul>
  </div>
)
