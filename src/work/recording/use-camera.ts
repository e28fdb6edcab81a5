import { useCallback, useEffect, useRef, useState } from 'react'
import { lessonShape, type RecordingShape } from './shapes.ts'

export type Devices = { cameras: MediaDeviceInfo[]; microphones: MediaDeviceInfo[] }
type Wanted = { camera?: string | undefined; microphone?: string | undefined }
/** Why there is nothing to see or hear: it was not allowed, there is none, or another program has it. */
export type CameraFault = 'not-allowed' | 'none' | 'busy'

/** Whether this browser records here at all: it does in safe places alone, and with encoders of its own. */
export const canRecord = (): boolean =>
  'mediaDevices' in navigator && 'AudioEncoder' in globalThis && 'VideoEncoder' in globalThis && window.isSecureContext

/** A camera with its microphone, or a microphone alone, for as long as the recorder is open. */
export function useCamera(kind: 'video' | 'audio', { width, height, facingMode }: RecordingShape = lessonShape) {
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [devices, setDevices] = useState<Devices>({ cameras: [], microphones: [] })
  const [fault, setFault] = useState<CameraFault | null>(null)
  const held = useRef<MediaStream | null>(null)
  const letGo = useCallback(() => {
    for (const track of held.current?.getTracks() ?? []) track.stop()
    held.current = null
  }, [])

  const open = useCallback(
    async ({ camera, microphone }: Wanted = {}) => {
      letGo()
      setFault(null)
      try {
        const given = await navigator.mediaDevices.getUserMedia({
          audio: microphone ? { deviceId: { exact: microphone } } : true,
          video: kind === 'video' && {
            width: { ideal: width },
            height: { ideal: height },
            ...(camera ? { deviceId: { exact: camera } } : { facingMode }),
          },
        })
        held.current = given
        setStream(given)
        // Their names are told once one may be used.
        const all = await navigator.mediaDevices.enumerateDevices()
        setDevices({
          cameras: all.filter((each) => each.kind === 'videoinput'),
          microphones: all.filter((each) => each.kind === 'audioinput' && each.deviceId !== 'communications'),
        })
      } catch (error) {
        setStream(null)
        setFault(faultOf(error))
      }
    },
    [kind, width, height, facingMode, letGo],
  )

  useEffect(() => {
    void open()
    return letGo
  }, [open, letGo])

  return { stream, devices, fault, open }
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'not-allowed'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}
