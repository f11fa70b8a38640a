import { memoryOf } from '#bench/proc.ts'

/** What a server has to be started with so that `settledMemory` can speak to it. */
export const inspectable = (port: number): string[] => [`--inspect-port=${port}`, '--inspect-publish-uid=http']

const PATIENCE = 10_000

/**
 * Resident memory in kB after the server has thrown away what it no longer needs. Otherwise a crowd of viewers would move into what
 * the start left behind, and would seem to cost next to nothing.
 */
export async function settledMemory(pid: number, inspectPort: number): Promise<number> {
  process.kill(pid, 'SIGUSR1')
  const socket = new WebSocket(await debuggerAt(inspectPort))
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  // The first one finds garbage, the second what only hung on that.
  for (const id of [1, 2])
    await new Promise((resolve) => {
      socket.onmessage = resolve
      socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    })
  socket.close()
  return await memoryOf(pid)
}

async function debuggerAt(port: number): Promise<string> {
  const until = Date.now() + PATIENCE
  for (;;) {
    try {
      const [target] = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
      return target.webSocketDebuggerUrl
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
