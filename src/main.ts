if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Laurel needs Node 24, which it brings along: start it with npm start.\n')
  process.exit(1)
}

// React looks at this once, when it is first imported: without it, every page costs several times as much.
process.env.NODE_ENV ??= 'production'
await import('./start.ts')
