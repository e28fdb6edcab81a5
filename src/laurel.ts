if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Laurel needs Node 24, which it brings along: use it with npm run laurel.\n')
  process.exit(3)
}
await import('./operate.ts')
