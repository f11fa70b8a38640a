import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { follow, type LiveStatus, type Source, waitAfter } from '#components/session/stream.ts'

/** The browser's EventSource, driven by hand. */
class Line implements Source {
  readyState = 0
  onerror: Source['onerror'] = null
  listeners = new Map<string, (event: MessageEvent<string>) => void>()
  addEventListener(name: string, listen: (event: MessageEvent<string>) => void) {
    this.listeners.set(name, listen)
  }
  close() {
    this.readyState = 2
  }
  say(name: string, content: unknown = null) {
    this.listeners.get(name)?.(new MessageEvent(name, { data: JSON.stringify(content) }))
  }
  drop(readyState: 0 | 2 = 0) {
    this.readyState = readyState
    this.onerror?.(new Event('error'))
  }
}

describe('the live stream of a page', () => {
  let lines: Line[]
  let statuses: LiveStatus[]
  let admitted: boolean
  const last = () => lines.at(-1) ?? new Line()
  const start = () =>
    follow('/api/live/x', (status) => statuses.push(status), {
      open: () => {
        const line = new Line()
        lines.push(line)
        return line
      },
      mayListen: async () => admitted,
      chance: () => 1,
    })

  beforeEach(() => {
    vi.useFakeTimers()
    lines = []
    statuses = []
    admitted = true
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('comes back by itself after the line dropped, and says nothing of a single drop', () => {
    start()
    last().say('message', {})
    last().drop()
    vi.advanceTimersByTime(500)
    expect(lines).toHaveLength(2)
    last().say('message', {})
    expect(statuses).toEqual(['live', 'live'])
  })

  it('does not give up after refused connections, tells people, and is live again when the server is', async () => {
    start()
    for (let times = 0; times < 8; times++) {
      last().drop(2)
      await vi.advanceTimersByTimeAsync(10_000)
    }
    expect(lines).toHaveLength(9)
    expect(statuses.at(-1)).toBe('away')
    last().say('message', {})
    expect(statuses.at(-1)).toBe('live')
  })

  it('ends when the server says that access has ended', async () => {
    admitted = false
    const stream = start()
    last().say('gone')
    await vi.advanceTimersByTimeAsync(60_000)
    stream.wake()
    expect(statuses).toEqual(['gone'])
    expect(lines).toHaveLength(1)
  })

  it('comes back when the goodbye was a mistake', async () => {
    start()
    last().say('gone')
    await vi.advanceTimersByTimeAsync(500)
    expect(lines).toHaveLength(2)
    expect(statuses).toEqual([])
  })

  it('ends when the door stays shut to it, asked twice', async () => {
    admitted = false
    start()
    last().drop(2)
    await vi.advanceTimersByTimeAsync(500)
    expect(statuses).not.toContain('gone')
    last().drop(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(statuses.at(-1)).toBe('gone')
    expect(lines).toHaveLength(2)
  })

  it('waits out a pause of the server and stays in it until the server is back', () => {
    start()
    last().say('pause')
    vi.advanceTimersByTime(1_000)
    last().drop()
    expect(statuses.at(-1)).toBe('pause')
    vi.advanceTimersByTime(10_000)
    last().say('message', {})
    expect(statuses.at(-1)).toBe('live')
  })

  it('lets the line go while nobody looks, and takes it up at once when somebody does', () => {
    const stream = start()
    stream.rest()
    expect(last().readyState).toBe(2)
    vi.advanceTimersByTime(60_000)
    expect(lines).toHaveLength(1)
    stream.wake()
    expect(lines).toHaveLength(2)
  })

  it('leaves a line that has fallen silent', () => {
    start()
    last().say('ping')
    vi.advanceTimersByTime(46_000)
    expect(lines).toHaveLength(2)
  })
})

describe('waiting before the next try', () => {
  it('doubles up to ten seconds', () => {
    expect([1, 2, 3, 6, 60].map((failures) => waitAfter(failures, 1))).toEqual([500, 1000, 2000, 10_000, 10_000])
  })
  it('is spread by chance over the second half', () => {
    expect(waitAfter(3, 0)).toBe(1000)
  })
})
