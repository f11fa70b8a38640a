import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectable } from '#bench/memory.ts'
import { freePort } from '#e2e/fixtures/house.ts'

const ROOT = new URL('../', import.meta.url).pathname

/** Runs a process of the bench with a task on its standard input, and reads its JSON result. */
export function runProcess<Result>(file: string, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'bench/processes', file)], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
    })
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`${file} ended with ${code}: ${said}`))))
    child.stdin.end(JSON.stringify(task))
  })
}

export type Bare = { url: string; pid: number; inspectPort: number; leave(): Promise<void> }

/** Starts the bare server on a folder of its own; each of its live events is so many bytes large. */
export async function startBare(eventBytes = 0): Promise<Bare> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-bare-'))
  const inspectPort = await freePort()
  const file = join(ROOT, 'bench/processes/bare.ts')
  const child: ChildProcess = spawn(process.execPath, [...inspectable(inspectPort), file, folder, String(eventBytes)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr?.on('data', (chunk) => {
    // Node tells of every look at the memory.
    if (!/^(Debugger|Waiting)/.test(String(chunk))) process.stderr.write(chunk)
  })
  const port = await new Promise<number>((resolve) => {
    child.stdout?.once('data', (chunk) => resolve(JSON.parse(String(chunk)).port))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    inspectPort,
    leave: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}
