import { useText } from '../../foundation/words/text.tsx'
import { useSoundLevel } from './sound-level.ts'

/** How loud it is, so that silence is seen before a lesson is over. */
export function LevelMeter({ stream }: { stream: MediaStream | null }) {
  const t = useText()
  const { level, hearsNothing } = useSoundLevel(stream)
  const percent = Math.round(level * 100)
  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-3">
        <span className="text-s text-soft" id="sound-level">
          {t('Sound')}
        </span>
        <meter
          aria-labelledby="sound-level"
          min={0}
          max={100}
          value={percent}
          className="block h-2 flex-1 appearance-none overflow-clip rounded-full border-0 bg-rule [&::-moz-meter-bar]:bg-green [&::-moz-meter-bar]:bg-none [&::-webkit-meter-bar]:h-2 [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-rule [&::-webkit-meter-bar]:bg-none [&::-webkit-meter-inner-element]:block [&::-webkit-meter-inner-element]:h-2 [&::-webkit-meter-optimum-value]:h-2 [&::-webkit-meter-optimum-value]:bg-green [&::-webkit-meter-optimum-value]:bg-none"
        />
      </div>
      <p role="status" className="font-semibold text-brick empty:hidden">
        {hearsNothing && t('We hear nothing. Is the microphone on, and the right one?')}
      </p>
    </div>
  )
}
