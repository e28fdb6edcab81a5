import { join } from 'node:path'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

// What every live page runs is one file, kept for all of them; so are the parts and glyphs that several pages use, since a dozen small files
// cost more than the little that a page does not use. What few use comes with those few.
const groups = [
  { name: 'frame', test: /node_modules\/(react|react-dom|react-router|scheduler)\/|src\/(entry\.client|root)\.tsx/, priority: 1 },
  { name: 'parts', test: /src\/foundation\/(ui|words|doors)\/|lucide-react/, minShareCount: 4 },
]

// What a browser gets: schemas and queries that stand beside something it needs, but that it never runs, stay away.
const client = {
  output: { codeSplitting: { groups } },
  treeshake: {
    manualPureFunctions: ['z', 'sql'],
    moduleSideEffects: [{ test: /src\/foundation\/platform\/|node_modules\/pg/, sideEffects: false }],
  },
}

// What checks a badge in a browser writes its report as plain HTML: with the renderer of strings alone, and without the router.
const still: Record<string, string> = {
  'react-router': 'src/credentials/verification/no-router.tsx',
  'react-dom/server': 'node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js',
}
const stillParts = {
  name: 'still-parts',
  enforce: 'pre' as const,
  resolveId: (id: string) => (still[id] ? join(import.meta.dirname, still[id]) : null),
}

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  environments: { client: { build: { rolldownOptions: client } } },
  worker: { format: 'es', plugins: () => [stillParts] },
  server: { middlewareMode: true },
})
