import { AsyncLocalStorage } from 'node:async_hooks'

const place = new AsyncLocalStorage<{ working: boolean }>()

/** Runs the work of one change, so that what it calls can tell that it stands inside a write. */
export async function insideWrite<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const here = { working: true }
  try {
    return await place.run(here, work)
  } finally {
    // What the work left running (a timer, say) carries this mark on, but stands outside from now.
    here.working = false
  }
}

/** Throws inside a write: a second write would wait for the first for ever, and a read would not see what the first has changed. */
export function mustBeOutside(what: 'read' | 'write'): void {
  if (place.getStore()?.working) {
    throw new Error(`A ${what} was started inside a write. Inside, use the writer that the work was given: it asks and changes.`)
  }
}
