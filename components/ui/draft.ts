/** What was typed and not yet saved, kept in this tab. */
const nameOf = (draft: string) => `concord-draft:${draft}`

/** The draft, or null where there is none or what it was made from has changed since. */
export function readDraft<Values>(draft: string, madeFrom: Values): Values | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(draft)) ?? 'null')
    // What is kept under this name was written below, with this type.
    return kept !== null && JSON.stringify(kept.madeFrom) === JSON.stringify(madeFrom) ? (kept.values as Values) : null
  } catch {
    return null // a browser that keeps nothing, or a torn entry: the form simply starts fresh
  }
}

export function keepDraft<Values>(draft: string, madeFrom: Values, values: Values): void {
  try {
    sessionStorage.setItem(nameOf(draft), JSON.stringify({ madeFrom, values }))
  } catch {
    // A full or forbidden store: the form works on without a draft.
  }
}

export function dropDraft(draft: string): void {
  try {
    sessionStorage.removeItem(nameOf(draft))
  } catch {
    // As above.
  }
}
