import { useEffect } from 'react'
import type { Requirement } from '../../definitions/achievements/definition.ts'
import { takesArtifacts } from '../attempts/open-parts.ts'

/** So long after the page: everything that is seen comes first. */
const afterMilliseconds = 1500

type Given = {
  personId: string
  attemptId: string
  title: string
  /** The parts that are open now. */
  requirements: readonly Requirement[]
  maxBytes: number
  makesPreviews: boolean
  language: string
}

/** Notes on this device which parts of this work take files, for when it is opened without a line. */
export function useNotedParts({ personId, attemptId, title, requirements, maxBytes, makesPreviews, language }: Given): void {
  const parts = requirements.flatMap((requirement) => {
    const accepts = requirement.accepts.filter((kind) => kind !== 'link' && kind !== 'text')
    return takesArtifacts(requirement) && accepts.length > 0 ? [{ requirementId: requirement.id, title: requirement.title, accepts }] : []
  })
  const told = JSON.stringify({ personId, attemptId, title, parts, maxBytes, makesPreviews })
  useEffect(() => {
    const timer = setTimeout(
      () =>
        void Promise.all([import('./noted-parts.ts'), import('./waiting-files.ts')])
          .then(async ([{ noteWork }, { noteOwner }]) => {
            await noteOwner({ personId, language })
            await noteWork({ ...JSON.parse(told), seenAt: Date.now() })
          })
          // A browser that keeps nothing.
          .catch(() => undefined),
      afterMilliseconds,
    )
    return () => clearTimeout(timer)
  }, [told, personId, language])
}
