import type { ListedPathway, Listing } from './listing.ts'

/** Letters without their marks, in lower case. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The pathways of which every word stands in the title or the sentence under it, by title; all of them where there is no word. */
export function pathwaysByWords({ pathways }: Pick<Listing, 'pathways'>, text: string): readonly ListedPathway[] {
  const words = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length === 0) return text.trim() === '' ? pathways : []
  return pathways.filter(({ title, summary }) => {
    const said = plain(`${title} ${summary}`)
    return words.every((word) => said.includes(word))
  })
}
