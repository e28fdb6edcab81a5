import { useState } from 'react'
import type { Box } from '../../foundation/ui/box.ts'
import { moved, type Region } from './regions.ts'

const firstBox: Box = { x: 0.4, y: 0.3, width: 0.2, height: 0.25 }

/** What is to be blurred, and what a person changes of it. */
export function useRegions() {
  const [regions, setRegions] = useState<readonly Region[]>([])
  const [chosen, choose] = useState<string | null>(null)
  const [count, setCount] = useState(0)
  const change = (id: string, by: (region: Region) => Region) =>
    setRegions((before) => before.map((region) => (region.id === id ? by(region) : region)))
  return {
    regions,
    chosen,
    choose,
    change,
    /** What was found takes the place of what was found before; what was put there by hand stays. */
    found: (all: readonly Region[]) => setRegions((before) => [...all, ...before.filter(({ found }) => !found)]),
    add(from: number, to: number, at: number) {
      const id = `added-${Date.now()}-${count}`
      setCount(count + 1)
      setRegions((before) => [...before, { id, found: false, from, to, keys: [{ at, box: firstBox }] }])
      choose(id)
      return id
    },
    move: (id: string, at: number, box: Box) => change(id, (region) => moved(region, at, box)),
    /** What an earlier page has kept. */
    restore(all: readonly Region[]) {
      setRegions(all)
      setCount(all.length)
    },
    remove: (id: string) => setRegions((before) => before.filter((region) => region.id !== id)),
  }
}
