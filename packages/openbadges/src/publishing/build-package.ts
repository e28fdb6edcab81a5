import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { entryPoints, publishedModules } from './entry-points.ts'

const home = resolve(import.meta.dirname, '../..')
const root = resolve(home, '../..')

/**
 * Writes the package that is published: plain JavaScript with declarations and source maps in `lib`, the sources they point to in `src`, and
 * a package.json, README and license of its own. Inside this repository nothing needs it: there the sources run as they are.
 *
 * @param into an empty or missing folder, from which `node_modules` with the dependencies can be reached
 * @throws an `Error` with the compiler's words when something does not compile
 */
export function buildPackage(into: string): void {
  const modules = publishedModules()
  rmSync(into, { recursive: true, force: true })
  for (const path of [...modules.map((module) => `${module}.ts`), 'jsonld/untyped-modules.d.ts']) {
    mkdirSync(dirname(join(into, 'src', path)), { recursive: true })
    copyFileSync(join(home, 'src', path), join(into, 'src', path))
  }
  // Before anything is compiled: it says that these are ES modules.
  writeFileSync(join(into, 'package.json'), `${JSON.stringify(publishedManifest(), null, 2)}\n`)
  compile(into)
  cpSync(join(home, 'docs'), join(into, 'docs'), { recursive: true })
  copyFileSync(join(home, 'README.md'), join(into, 'README.md'))
  copyFileSync(join(root, 'LICENSE'), join(into, 'LICENSE'))
}

function compile(into: string): void {
  const settings = join(into, 'tsconfig.json')
  const types = createRequire(import.meta.url).resolve('@types/node/package.json')
  writeFileSync(
    settings,
    JSON.stringify({
      extends: join(home, 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        rewriteRelativeImportExtensions: true,
        declarationMap: true,
        sourceMap: true,
        stripInternal: true,
        rootDir: 'src',
        rootDirs: [],
        outDir: 'lib',
        typeRoots: [dirname(dirname(types))],
      },
      include: ['src'],
    }),
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/lib/tsc.js'), '-p', settings], {
    encoding: 'utf8',
  })
  rmSync(settings)
  if (status !== 0) throw new Error(`The package does not compile.\n${`${stdout}${stderr}`.slice(0, 4000)}`)
}

/** What npm and Node read of the published package: ours, with JavaScript for TypeScript and without what is only for working on it. */
function publishedManifest(): object {
  const {
    devDependencies: _tools,
    scripts: _scripts,
    private: _private,
    ...manifest
  } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, unknown>
  const exports = Object.fromEntries(
    entryPoints().map((module) => [`./${module}`, { types: `./lib/${module}.d.ts`, default: `./lib/${module}.js` }]),
  )
  return {
    ...manifest,
    bin: { openbadges: 'lib/cli/openbadges.js' },
    exports: { ...exports, './package.json': './package.json' },
    files: ['lib', 'src', 'docs'],
  }
}

if (import.meta.main) {
  const into = join(home, 'dist')
  buildPackage(into)
  console.log(`${publishedModules().length} modules, ${entryPoints().length} entry points, in ${into}`)
}
