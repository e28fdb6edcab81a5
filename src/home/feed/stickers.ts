import { texts } from '../../foundation/words/sentence.ts'

/** What can be given, and what each says: few, so that they are chosen and not collected. `sticker-drawings.ts` draws them. */
export const stickerWords = texts({
  laurel: 'Well earned',
  sun: 'You brighten the room',
  sprout: 'Look how it grew',
  lantern: 'You light the way',
  mountain: 'What a climb',
  bridge: 'You bring us together',
  book: 'I want to learn this from you',
  cup: 'Now take a break',
})

export type StickerName = keyof typeof stickerWords
export const stickerNames = Object.keys(stickerWords) as [StickerName, ...StickerName[]]
export const isSticker = (name: string): name is StickerName => Object.hasOwn(stickerWords, name)

export const stickerPath = (name: StickerName): string => `/stickers/${name}.svg`
