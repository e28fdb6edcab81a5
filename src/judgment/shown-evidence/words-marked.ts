/** Words of the evidence that are marked on the screen, as they would be cited. */
export function wordsMarked(evidence: HTMLElement | null): string {
  const selection = document.getSelection()
  if (
    !selection?.anchorNode ||
    !selection.focusNode ||
    !evidence?.contains(selection.anchorNode) ||
    !evidence.contains(selection.focusNode)
  )
    return ''
  return selection.toString().trim().replace(/\s+/g, ' ').slice(0, 1900)
}
