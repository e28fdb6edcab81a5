import { OpenBadgesError } from '../errors.ts'
import { told } from '../words.ts'
import { compareCodePoints } from './code-points.ts'

/**
 * Refuses, at issuing, a canonical form that widespread verifiers would sort differently from the specification: those in JavaScript
 * compare UTF-16 units, RDFC-1.0 wants code points. The two differ only where, at the first difference of two lines, one has a character
 * beyond U+FFFF (an emoji, say) and the other one of U+E000..U+FFFF (private use, some compatibility forms).
 *
 * @param canonical N-Quads as {@link canonize} answers
 * @throws OpenBadgesError `ambiguous-text`
 */
export function refuseAmbiguousText(canonical: string): void {
  if (!/[\ud800-\udbff]/.test(canonical) || !/[\ue000-\uffff]/.test(canonical)) return
  const lines = canonical.split('\n').slice(0, -1)
  for (let index = 1; index < lines.length; index++) {
    const [before = '', after = ''] = [lines[index - 1], lines[index]]
    if (before < after !== compareCodePoints(before, after) < 0) {
      throw new OpenBadgesError(
        'ambiguous-text',
        told('Verifiers would not agree on the order of “{before}” and “{after}”.', {
          before: before.slice(0, 120),
          after: after.slice(0, 120),
        }),
      )
    }
  }
}
