import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { faceModelPlace } from './src/work/blur/face-model.ts'
import { pdfFilesPlace } from './src/work/documents/pdf-files.ts'

// What every live page runs is one file, kept for all of them; so are the parts and glyphs that several pages use, since a dozen small files
// cost more than the little that a page does not use. What few use comes with those few, and what lists need with the lists.
const listParts = 'data-table|pager|search-field|filters?|filter-group|achievement-card|copy-field|steps|mail-address'
const groups = [
  { name: 'frame', test: /node_modules\/(react|react-dom|react-router|scheduler)\/|src\/(entry\.client|root)\.tsx/, priority: 2 },
  {
    name: 'parts',
    test: new RegExp(`src/foundation/(ui/(?!(?:${listParts})\\.)|words/|doors/)|lucide-react`),
    minShareCount: 6,
    priority: 1,
  },
  { name: 'list-parts', test: new RegExp(`src/foundation/ui/(${listParts})\\.`), minShareCount: 2 },
]

// What a browser gets: schemas, queries, commands and sentences that stand beside something it needs, but that it never runs, stay away.
const client = {
  output: { codeSplitting: { groups } },
  treeshake: {
    manualPureFunctions: ['z', 'sql', 'texts', 'refusing', 'job', 'command'],
    moduleSideEffects: [{ test: /src\/foundation\/(platform|storage|embedded)\/|node_modules\/pg/, sideEffects: false }],
  },
}

// What checks a badge in a browser writes its report as plain HTML: with the renderer of strings alone, and without the router.
const still: Record<string, string> = {
  'react-router': 'src/credentials/verification/no-router.tsx',
  'react-dom/server': 'node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js',
}
export const stillParts = {
  name: 'still-parts',
  enforce: 'pre' as const,
  resolveId: (id: string) => (still[id] ? join(import.meta.dirname, still[id]) : null),
}

// What finds faces loads its model and its machine code by name, so they lie in a folder of their own, taken out of their packages.
const faceModel = {
  name: 'face-model',
  apply: 'build' as const,
  async buildStart(this: {
    environment: { name: string }
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string
  }) {
    if (this.environment.name !== 'client') return
    const packages = join(import.meta.dirname, 'node_modules')
    const { version } = JSON.parse(await readFile(join(packages, '@vladmandic/human/package.json'), 'utf8'))
    if (!faceModelPlace.includes(version))
      throw new Error(`What finds faces is of version ${version}: name its folder so, or browsers keep the old one.`)
    for (const path of [
      '@vladmandic/human/models/blazeface.json',
      '@vladmandic/human/models/blazeface.bin',
      '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
      '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
    ])
      this.emitFile({ type: 'asset', fileName: `${faceModelPlace}${basename(path)}`, source: await readFile(join(packages, path)) })
  },
}

// What the reader of PDF loads by name when a document needs it: tables of characters, fonts that are not in the file, decoders of pictures.
const pdfFiles = {
  name: 'pdf-files',
  apply: 'build' as const,
  async buildStart(this: {
    environment: { name: string }
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string
  }) {
    if (this.environment.name !== 'client') return
    const place = join(import.meta.dirname, 'node_modules/pdfjs-dist')
    const { version } = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'))
    if (!pdfFilesPlace.includes(version))
      throw new Error(`The reader of PDF is of version ${version}: name its folder so, or browsers keep the old one.`)
    // What runs scripts of documents stays away: none is ever run.
    for (const folder of ['cmaps', 'standard_fonts', 'iccs', 'wasm'])
      for (const name of await readdir(join(place, folder)))
        if (!name.startsWith('quickjs'))
          this.emitFile({ type: 'asset', fileName: `${pdfFilesPlace}${name}`, source: await readFile(join(place, folder, name)) })
  },
}

export default defineConfig({
  plugins: [tailwindcss(), reactRouter(), faceModel, pdfFiles],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  environments: { client: { build: { rolldownOptions: client } } },
  worker: { format: 'es', plugins: () => [stillParts] },
  server: { middlewareMode: true },
})
