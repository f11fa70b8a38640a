/**
 * On a slow phone people choose before the page's scripts have come. This one line, which stands in the page itself, remembers what
 * was chosen meanwhile, so that it is neither lost nor unsaved.
 */
export const REMEMBER_EARLY =
  "addEventListener('change',function(e){var t=e.target;if(t.type==='radio')(window.concordEarly=window.concordEarly||{})[t.name]=+t.value},true)"

type Early = { importance?: number; readiness?: number }

declare global {
  interface Window {
    concordEarly?: Early
  }
}

/** What was chosen on the first screen before the scripts came; told once. */
export function takeEarly(): Early {
  const { importance, readiness } = window.concordEarly ?? {}
  window.concordEarly = {}
  return { ...(importance === undefined ? {} : { importance }), ...(readiness === undefined ? {} : { readiness }) }
}
