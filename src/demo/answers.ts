import { additionSlots, answerSlots, furtherSlots, reflectionSlots, settingSlots, written } from './answer-slots.ts'
import { chanceFrom } from './chance.ts'
import { mixed, numberFrom } from './slots.ts'
import { classOf } from './who-fits.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
const months = ['September', 'October', 'November', 'January', 'February']
const initials = [...'ABCDEFGHJKLMNOPRSTVW']

/** Who writes, and which time: `number` is another one for each submission of the demo. `own` is for the named persons. */
export type Writer = { position: string; number: number; own?: boolean }

/** What someone wrote for a question or a reflection. No two numbers write the same. */
export function answerTo(title: string, requirementId: string, { position, number, own = false }: Writer): string {
  const [whole] = written[title]?.[requirementId] ?? []
  if (own && whole) return whole
  const slots = answerSlots[title]?.[requirementId] ?? (requirementId === 'reflection' ? reflectionSlots : settingSlots)
  const text = mixed([...slots, ...furtherSlots], number, numberFrom(`${title} ${requirementId}`))
  return filledIn(text, { position, number }, requirementId)
}

/** What someone adds to an answer after a first decision. */
export const additionOf = (writer: Writer): string => filledIn(mixed(additionSlots, writer.number), writer, 'addition')

/** Puts a writer's class, days and numbers where braces stand. */
function filledIn(text: string, { position, number }: Pick<Writer, 'position' | 'number'>, place: string): string {
  const chance = chanceFrom(number * 64 + numberFrom(place))
  const values: Record<string, string> = {
    class: classOf(position, chanceFrom(number)),
    day: chance.pick(days),
    month: chance.pick(months),
    initial: chance.pick(initials),
    few: chance.pick(['two', 'three', 'four']),
    some: chance.pick(['six', 'seven', 'eight', 'nine', 'eleven', 'twelve']),
    many: String(chance.between(14, 31)),
  }
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string, at: number) => {
    const value = values[name] ?? ''
    return at === 0 || /[.?!] $/.test(text.slice(0, at)) ? value.slice(0, 1).toUpperCase() + value.slice(1) : value
  })
}
