// The lock-file test: does package-lock.json hold for every machine, not only for the one that wrote it?
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** What is wrong with a lock file and its package.json, one sentence each. */
export function complaints(lock, manifest) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  const names = new Set(packages.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  return [...missing(packages, names), ...addressed(packages), ...unchecked(packages), ...loose(manifest), ...strangers(lock, manifest)]
}

// A registry that lags on binaries for other platforms makes npm leave them out, and then `npm ci` fails elsewhere.
function missing(packages, names) {
  return packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path} may need ${name} on another platform, but the lock does not hold it.`),
  )
}

// The address of the registry that was asked is nobody else's business, and may be out of their reach.
function addressed(packages) {
  return packages.filter(([, { resolved }]) => resolved).map(([path, { resolved }]) => `${path} names an address: ${resolved}.`)
}

function unchecked(packages) {
  return packages.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => `${path} has no checksum.`)
}

function loose({ dependencies = {}, devDependencies = {} }) {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json asks for ${name} '${version}': write the exact version.`)
}

// `npm ci` refuses a lock that was written for another package.json.
function strangers(lock, { dependencies = {}, devDependencies = {} }) {
  const asked = { ...dependencies, ...devDependencies }
  const remembered = { ...lock.packages['']?.dependencies, ...lock.packages['']?.devDependencies }
  return [...new Set([...Object.keys(asked), ...Object.keys(remembered)])].flatMap((name) => {
    const held = remembered[name] && lock.packages[`node_modules/${name}`]?.version
    return held === asked[name] ? [] : [`package.json asks for ${name} ${asked[name] ?? 'no more'}, the lock holds ${held ?? 'none'}.`]
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
  const lock = read('package-lock.json')
  const found = complaints(lock, read('package.json'))
  for (const complaint of found) console.error(complaint)
  console.log(`${Object.keys(lock.packages).length - 1} packages in the lock, ${found.length} complaints`)
  process.exitCode = found.length ? 1 : 0
}
