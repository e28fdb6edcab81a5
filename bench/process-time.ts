import { readFileSync } from 'node:fs'

/** Processor seconds a process has used so far, user and system together (Linux: ticks of 1/100 s). */
export function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}
