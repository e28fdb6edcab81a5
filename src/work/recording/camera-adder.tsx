import { Camera, type LucideIcon, Mic, Video } from 'lucide-react'
import type { ArtifactKind } from '../../definitions/achievements/definition.ts'
import { buttonLook } from '../../foundation/ui/button.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { accepts: readonly ArtifactKind[]; take: (files: File[]) => void }

/** On a phone, its own camera and recorder: they film longer and better than a browser does. Elsewhere there is nothing to open. */
export function CameraAdder({ accepts, take }: Given) {
  const t = useText()
  const ways: { kind: ArtifactKind; label: string; icon: LucideIcon; type: string; side: 'environment' | 'user' }[] = [
    { kind: 'video', label: t('Film with this phone'), icon: Video, type: 'video/*', side: 'environment' },
    { kind: 'image', label: t('Take a photo'), icon: Camera, type: 'image/*', side: 'environment' },
    { kind: 'audio', label: t('Record with this phone'), icon: Mic, type: 'audio/*', side: 'user' },
  ]
  const fitting = ways.filter(({ kind }) => accepts.includes(kind))
  if (fitting.length === 0) return null
  return (
    <Row className="hidden pointer-coarse:flex">
      {fitting.map(({ kind, label, icon, type, side }) => (
        <label
          key={kind}
          className={`${buttonLook('quiet')} relative cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-green`}
        >
          <Icon of={icon} />
          {label}
          <input
            type="file"
            accept={type}
            capture={side}
            aria-label={label}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            onChange={(event) => {
              take([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
      ))}
    </Row>
  )
}
