#!/usr/bin/env node
import { run } from './run.ts'

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  print: (text) => void process.stdout.write(`${text}\n`),
  printBytes: (bytes) => void process.stdout.write(bytes),
  remark: (text) => void process.stderr.write(`${text}\n`),
  now: () => new Date(),
})
