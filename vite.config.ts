import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

// The parts and their glyphs are in one file: a page uses a dozen of them, and a dozen small files cost more than what it does not use.
const parts = { name: 'parts', test: /src\/ui\/|lucide-react/ }

// What a browser gets: schemas and queries that stand beside something it needs, but that it never runs, stay away.
const client = {
  output: { codeSplitting: { groups: [parts] } },
  treeshake: { manualPureFunctions: ['z', 'sql'] },
}

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  environments: { client: { build: { rolldownOptions: client } } },
  server: { middlewareMode: true },
})
