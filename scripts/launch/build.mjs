import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { runQuietly } from './child.mjs'
import { at, tool } from './places.mjs'
import { step, Trouble } from './say.mjs'

// All that can change what `next build` makes.
const SOURCES = [
  'app',
  'components',
  'server',
  'db',
  'public',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const stamp = at('.next', 'built-from')

/** Builds the pages, if their sources have changed since the last time. */
export async function build() {
  const sources = fingerprint()
  if (existsSync(stamp) && existsSync(at('.next', 'BUILD_ID')) && readFileSync(stamp, 'utf8') === sources) return
  rmSync(stamp, { force: true })
  await step('Building the pages (up to a minute)', async () => {
    const environment = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
    const { code, output } = await runQuietly(process.execPath, [tool('next'), 'build'], { cwd: at(), env: environment })
    if (code !== 0) throw new Trouble(`${output.trim()}\n\nThe build failed.`)
  })
  // Next may have put tsconfig.json into its form: what counts is what the build has left behind.
  writeFileSync(stamp, fingerprint())
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of files(source))
      hash
        .update(`${file}\0`)
        .update(readFileSync(at(file)))
        .update('\0')
  return hash.digest('hex')
}

function files(path) {
  if (!existsSync(at(path))) return []
  if (!statSync(at(path)).isDirectory()) return [path]
  const inside = readdirSync(at(path), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && !/\.test\.tsx?$/.test(name))
  return inside
    .map((entry) => `${path}/${entry.name}`)
    .sort()
    .flatMap(files)
}
