import type { Refused } from '#components/scoring/queue.ts'
import { placeOf } from '#components/scoring/queue.ts'
import type { Patch } from '#server/domain/sheet.ts'

/** The form in which answers lie on the phone. A later form must go on reading this one: pages are renewed while people score. */
const FORM = 1

/** As much of localStorage as is used here. */
export type Store = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/**
 * Where one seat's answers of one round lie until the server has them: one entry for each part of a sheet, so that two tabs never
 * overwrite each other's answers to different questions. Another seat's answers on the same device lie under other names.
 */
export type Shelf = {
  waiting: () => Patch[]
  refused: () => Refused[]
  keep: (patch: Patch) => void
  /** Takes the answer away unless a newer one has taken its place. */
  drop: (patch: Patch) => void
  keepRefused: (refused: Refused) => void
  dropRefused: (refused: Refused) => void
  /** False where this browser keeps nothing: then answers last only as long as the page is open. */
  lasting: () => boolean
  owns: (name: string) => boolean
}

export function openShelf(store: Store | null, seat: string, round: number): Shelf {
  const prefix = `concord/${FORM}/${seat}/${round}/`
  const waitingName = (patch: Patch) => `${prefix}wait/${placeOf(patch)}`
  const refusedName = (refused: Refused) => `${prefix}refused/${refused.patch.key}`
  const memory = new Map<string, string>()
  let lasting = store !== null

  function names(): string[] {
    const found = new Set(memory.keys())
    try {
      for (let place = 0; store !== null && place < store.length; place++) found.add(store.key(place) ?? '')
    } catch {
      lasting = false
    }
    return [...found]
  }
  function read(name: string): string | null {
    if (memory.has(name)) return memory.get(name) ?? null
    try {
      return store?.getItem(name) ?? null
    } catch {
      return null
    }
  }
  function write(name: string, text: string) {
    try {
      if (store === null) throw new Error('no store')
      store.setItem(name, text)
      memory.delete(name)
    } catch {
      // Full, switched off, or a private window: the page itself keeps it, and says so.
      memory.set(name, text)
      lasting = false
    }
  }
  function remove(name: string) {
    memory.delete(name)
    try {
      store?.removeItem(name)
    } catch {
      lasting = false
    }
  }
  function under<T>(kind: string, understand: (text: string | null) => T | null): T[] {
    const start = `${prefix}${kind}/`
    return names().flatMap((name) => (name.startsWith(start) ? (understand(read(name)) ?? []) : []))
  }

  return {
    waiting: () => under('wait', patchIn),
    refused: () => under('refused', refusedIn),
    keep: (patch) => write(waitingName(patch), JSON.stringify({ v: FORM, patch })),
    drop: (patch) => {
      if (patchIn(read(waitingName(patch)))?.key === patch.key) remove(waitingName(patch))
    },
    keepRefused: (refused) => write(refusedName(refused), JSON.stringify({ v: FORM, ...refused })),
    dropRefused: (refused) => remove(refusedName(refused)),
    lasting: () => lasting,
    owns: (name) => name.startsWith(prefix),
  }
}

/** The patch that lies in an entry, or null where nobody can read it. */
export function patchIn(text: string | null): Patch | null {
  return entryIn(text)?.patch ?? null
}

function refusedIn(text: string | null): Refused | null {
  const entry = entryIn(text)
  return entry === null ? null : { patch: entry.patch, code: entry.code ?? 'invalid' }
}

function entryIn(text: string | null): { patch: Patch; code?: string } | null {
  try {
    const entry = JSON.parse(text ?? 'null')
    const patch = entry?.v === FORM ? entry.patch : null
    return typeof patch?.key === 'string' && typeof patch.at === 'number' && typeof patch.project === 'string' ? entry : null
  } catch {
    return null
  }
}

/** Whether answers of any other seat still lie on this device: for a shared tablet. */
export function othersWaiting(store: Store | null, seat: string): number {
  let count = 0
  try {
    for (let place = 0; store !== null && place < store.length; place++) {
      const name = store.key(place) ?? ''
      if (name.startsWith(`concord/${FORM}/`) && name.includes('/wait/') && !name.startsWith(`concord/${FORM}/${seat}/`)) count++
    }
  } catch {
    return 0
  }
  return count
}

/** Forgets all that one seat left on this device, its place of reading too: after a withdrawal. */
export function forgetSeat(store: Store | null, seat: string): void {
  try {
    const names: string[] = []
    for (let place = 0; store !== null && place < store.length; place++) names.push(store.key(place) ?? '')
    for (const name of names) if (name.startsWith('concord/') && name.includes(`/${seat}/`)) store?.removeItem(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** This browser's lasting store, or null where it has none (some private windows throw at the mere mention). */
export function localStore(): Store | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
