import { readFile } from 'node:fs/promises'

/** Resident memory of a process in kB; NaN where the system does not tell (it does on Linux). */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? Number.NaN)
}

/** Linux counts the work of a process in hundredths of a second. */
const MICROSECONDS_A_TICK = 10_000

/** Processor time that a process has used so far, in microseconds; NaN where the system does not tell. */
export async function workOf(pid: number): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name of the program, in brackets, may hold spaces: fields are counted behind it. These two are user and system time.
  const [user, system] = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return user === undefined || system === undefined ? Number.NaN : (Number(user) + Number(system)) * MICROSECONDS_A_TICK
}
