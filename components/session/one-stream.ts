import { follow, type Hear, type Stream } from '#components/session/stream.ts'

/** What tabs tell each other: a newcomer asks, whoever listens passes on what it hears. Older pages read it too: only ever add. */
type Word = 'ask' | { status: Parameters<Hear>[0]; state: Parameters<Hear>[1]; fresh: boolean }

/**
 * Like `follow`, with one connection for all tabs and windows of a browser that show the same workshop: a browser has six for each
 * site, and people try console, wall and phones side by side. Whoever holds the lock listens for all; when it goes, the next does.
 * All of them bring the same cookies, so that none hears what it could not hear by itself. Without locks (a page over plain http)
 * each tab listens for itself.
 */
export function followTogether(address: string, hear: Hear, listen: typeof follow = follow): Stream {
  if (!('locks' in navigator) || typeof BroadcastChannel !== 'function') return listen(address, hear)
  const name = `concord/live/1${address}`
  let over = false
  let here: { wake: () => void; leave: () => void } | null = null

  function come() {
    const others = new BroadcastChannel(name)
    const waiting = new AbortController()
    let last: Word | null = null
    let own: Stream | null = null
    let handOn = () => {}

    const take: Hear = (status, state, fresh) => {
      hear(status, state, fresh)
      if (status !== 'gone') return
      over = true
      leave()
    }
    const passOn: Hear = (status, state, fresh) => {
      if (state !== null) last = { status, state, fresh: false }
      others.postMessage({ status, state, fresh } satisfies Word)
      take(status, state, fresh)
    }
    const begin = () => {
      if (!waiting.signal.aborted) own = listen(address, passOn)
    }
    function leave() {
      waiting.abort()
      own?.stop()
      handOn()
      others.close()
      here = null
    }
    others.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data !== 'ask') {
        if (own === null || data.status === 'gone') take(data.status, data.state, data.fresh)
      } else if (own !== null && last !== null) others.postMessage(last)
    }
    const holding = () =>
      new Promise<void>((release) => {
        handOn = release
        begin()
      })
    // Refused, not called off: a browser that has locks and gives none.
    navigator.locks.request(name, { signal: waiting.signal }, holding).catch(begin)
    others.postMessage('ask' satisfies Word)
    here = { wake: () => own?.wake(), leave }
  }

  come()
  return {
    rest: () => here?.leave(),
    wake: () => {
      if (here !== null) here.wake()
      else if (!over) come()
    },
    stop: () => {
      over = true
      here?.leave()
    },
  }
}
