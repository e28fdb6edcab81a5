import type { ReactNode } from 'react'
import { Prose } from './prose.tsx'

/** What someone said, such as an assessor about a criterion. */
export const Quote = ({ by, at, text }: { by?: ReactNode; at?: ReactNode; text: string }) => (
  <figure className="border-l-2 border-green/40 pl-4">
    <blockquote>
      <Prose text={text} />
    </blockquote>
    {(by || at) && (
      <figcaption className="mt-1 text-s text-soft">
        {by}
        {by && at && ' · '}
        {at}
      </figcaption>
    )}
  </figure>
)
