/** What the queue can be sorted by: each has an index that ends with the due date. */
export const queueOrders = ['due', 'title', 'number'] as const
export type QueueOrder = { by: (typeof queueOrders)[number]; direction: 'ascending' | 'descending' }
/** The order that a queue begins with. */
export const byDue: QueueOrder = { by: 'due', direction: 'ascending' }
/** As an address names it: `title`, or `-title` for the other way round. */
export function readOrder(text: string | null): QueueOrder {
  const by = queueOrders.find((each) => each === text?.replace('-', ''))
  return by ? { by, direction: text?.startsWith('-') ? 'descending' : 'ascending' } : byDue
}
export const writeOrder = ({ by, direction }: QueueOrder) => (direction === 'descending' ? `-${by}` : by)
