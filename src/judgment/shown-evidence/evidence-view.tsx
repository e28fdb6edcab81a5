import type { Ref } from 'react'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import type { MediaMarker } from '../../foundation/ui/media-markers.ts'
import type { PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { ExpiredNote } from '../../work/consent/expired-note.tsx'
import type { Withheld } from '../../work/consent/withheld.ts'
import type { DocumentPlace } from '../../work/documents/document-place.ts'
import { ShownDocument } from '../../work/documents/shown-document.tsx'
import type { DocumentHandle, MarkedPlace } from '../../work/documents/viewed.ts'
import { BeingMade } from '../../work/evidence/being-made.tsx'
import { showingOf } from '../../work/evidence/file-formats.ts'
import { Recording } from '../../work/media/recording.tsx'
import type { EvidenceItem } from './evidence-items.ts'
import { PageCopy } from './page-copy.tsx'

type Given = {
  item: EvidenceItem
  /** The place in a document, picture or text to open at. */
  at?: DocumentPlace | null | undefined
  /** Places cited in a document or picture. */
  marked?: readonly MarkedPlace[]
  /** A part was marked, or words are to be cited. */
  onMark?: ((place: DocumentPlace) => void) | undefined
  onChoose?: ((id: string) => void) | undefined
  viewer?: Ref<DocumentHandle>
  /** Places cited in a recording. */
  markers?: readonly MediaMarker[]
  player?: Ref<PlayerHandle>
}

/** One thing that was handed in, as itself: read, looked at, listened to. */
export function EvidenceView({ item, at, marked = [], onMark, onChoose, viewer, markers = [], player }: Given) {
  const t = useText()
  const { view, name, note, part, text, src, contentType, sizeBytes, size } = item
  const viewed = { name, type: contentType, sizeBytes, at, marked, onMark, onChoose, ...(viewer && { ref: viewer }) }
  const file = { name, ...(contentType && { type: contentType }), ...(sizeBytes !== null && { sizeBytes }) }
  return (
    <Stack gap="m">
      {item.withheld && <NotShown withheld={item.withheld} />}
      {item.isBeingMasked && (
        <Callout title={t('You marked what tells whose it is')}>
          <p>{t('Its author is asked for a masked copy, which then appears here by itself. Go on with what you see.')}</p>
        </Callout>
      )}
      {text !== null && <Prose text={text} size="l" />}
      {view === 'link' && <PageCopy artifactId={item.id.replace(/^artifact:/, '')} page={item.page} name={name} />}
      {src && (view === 'video' || view === 'audio') && (
        <>
          <Recording
            kind={view}
            artifactId={item.id.replace(/^artifact:/, '')}
            title={name}
            contentType={contentType}
            media={item.media}
            captions={item.captions}
            markers={markers}
            {...(player && { ref: player })}
          />
          <EvidenceFigure kind="file" src={src} {...file} />
        </>
      )}
      {src &&
        view === 'image' &&
        (isShownHere(contentType) ? (
          <ShownDocument as="image" src={src} size={size} {...viewed} />
        ) : (
          <EvidenceFigure kind="file" src={src} {...file} />
        ))}
      {src && view === 'pdf' && <ShownDocument as="pdf" src={src} opens="in-view" {...viewed} />}
      {src && view === 'page-of-text' && <ShownDocument as="text" src={src} {...viewed} />}
      {src && view === 'file' && <EvidenceFigure kind="file" src={src} {...file} />}
      {(item.copy === 'waiting' || item.copy === 'failed') && <NoCopy copy={item.copy} isBlind={item.isBlind} />}
      {note && <Prose text={note} size="s" />}
      {item.coSigned && (
        <p className="text-s">
          {item.coSigned.name
            ? t.rich('Signed by {name}, {position}, on {day}', {
                name: item.coSigned.name,
                position: item.coSigned.position,
                day: <Day at={item.coSigned.at} />,
              })
            : t.rich('Signed by somebody else ({position}) on {day}', {
                position: item.coSigned.position,
                day: <Day at={item.coSigned.at} />,
              })}
        </p>
      )}
      {part && <Prose text={t('Made with others. The earner’s part: {part}', { part })} size="s" />}
    </Stack>
  )
}

/** A picture that browsers can't show is saved and opened elsewhere. */
const isShownHere = (contentType: string | null) => showingOf(contentType) === 'image'

/** What can't be looked at any more: what that means for who weighs the work. */
function NotShown({ withheld }: { withheld: Withheld }) {
  const t = useText()
  if (withheld.kind === 'expired') return <ExpiredNote {...withheld} />
  if (withheld.kind === 'masking')
    return (
      <Callout title={t('This is being masked')}>
        <p>
          {t(
            'Something in it tells whose work it is, so a masked copy is asked for. It appears here by itself. Weigh the rest meanwhile, or hand the work back with a note.',
          )}
        </p>
      </Callout>
    )
  return (
    <Callout kind="attention" title={t('This can’t be shown any more')}>
      <p>
        {t(
          'A family took back its consent, so nobody looks at this any more. Weigh the rest. If it can’t be weighed without this, give the work back with a note: the earner is told the same.',
        )}
      </p>
    </Callout>
  )
}

/** A file that can't be shown, since it would say whose work it is: why, and the way on. */
function NoCopy({ copy, isBlind }: { copy: 'waiting' | 'failed'; isBlind: boolean }) {
  const t = useText()
  if (copy === 'waiting')
    return (
      <BeingMade title={t('This file is being prepared')}>
        {isBlind
          ? t(
              'You assess without the author’s name, so a copy is made that leaves out what the file says of them. It takes a minute or two.',
            )
          : t('A copy is made that leaves out what the file says of its author and of where it was made. It takes a minute or two.')}
      </BeingMade>
    )
  if (!isBlind)
    return (
      <Callout kind="attention" title={t('This file can’t be shown')}>
        <p>
          {t(
            'No copy can be made that leaves out what it says of where it was made. If you can’t weigh the work without it, hand it back with a note: the author can add it again in another form.',
          )}
        </p>
      </Callout>
    )
  return (
    <Callout kind="attention" title={t('This file can’t be shown without its author’s name')}>
      <p>
        {t(
          'No copy can be made that leaves out what it says of its author. If you can’t weigh the work without it, hand it back with a note, and tell your admin: the author can add the file again in another form.',
        )}
      </p>
    </Callout>
  )
}
