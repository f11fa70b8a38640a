import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Another server works on this data folder. */
export class AlreadyRunning extends Error {
  constructor(pid: number, file: string) {
    super(
      `Another Concord (process ${pid}) already works on this data folder. Stop it first, or give this one a folder of its own with ` +
        `DATA_FOLDER. If you are sure that none is running, delete ${file}.`,
    )
    this.name = 'AlreadyRunning'
  }
}

/**
 * Takes the data folder for this process, so that two servers or a restore never work on it at once; answers how to let go of it.
 * The mark of a process that is gone, or whose number another one has now, counts for nothing.
 */
export function takeFolder(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    write(file, 'wx')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const other = whoRuns(file)
    if (other !== null) throw new AlreadyRunning(other, file)
    write(file, 'w')
  }
  return () => rmSync(file, { force: true })
}

/** The process that works on the data folder, or null. */
export function whoRuns(file: string): number | null {
  let pid: number
  let birth: string
  try {
    const [first = '', second = ''] = readFileSync(file, 'utf8').split('\n')
    pid = Number(first)
    birth = second
  } catch {
    return null
  }
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return null
  // Without a mark of birth (not on Linux) the number has to do.
  return birth === '' || birth === birthOf(pid) ? pid : null
}

const write = (file: string, flag: 'w' | 'wx') => writeFileSync(file, `${process.pid}\n${birthOf(process.pid)}\n`, { flag, mode: 0o600 })

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process began, in ticks of a machine that was started at a certain time: no two processes share number and birth. */
function birthOf(pid: number): string {
  try {
    const start = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[STARTED] ?? ''
    return `${start} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
  } catch {
    return ''
  }
}
/** Field 22 of /proc/[pid]/stat; two fields stand before the bracket that we cut at. */
const STARTED = 22 - 3
