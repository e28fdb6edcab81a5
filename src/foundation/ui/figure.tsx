import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const tones = { green: 'text-green', gold: 'text-goldtext' }

/** A sum with what it is of, as tall as the rings beside it: for what has no goal to be drawn toward. */
export const Figure = ({ value, caption, tone = 'green' }: { value: ReactNode; caption: ReactNode; tone?: keyof typeof tones }) => (
  <div className="grid w-[6.2rem] justify-items-center gap-2 text-center text-s text-soft sm:w-30">
    <div className={classes('grid min-h-[5.4rem] place-items-center font-[650] text-xl sm:min-h-[6rem]', tones[tone])}>{value}</div>
    <div>{caption}</div>
  </div>
)
