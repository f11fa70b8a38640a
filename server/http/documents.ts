import type { Api } from '#server/api/api.ts'
import type { Caller } from '#server/api/caller.ts'
import { type Kept, kept } from '#server/api/kept.ts'
import { type Ready, readyOf } from '#server/api/ready.ts'
import type { Visit } from '#server/http/handler.ts'
import { ownPage } from '#server/http/own-page.ts'
import { documentPolicy } from '#server/http/security.ts'
import { sendReady } from '#server/http/send-ready.ts'

type House = { api: Api; pages(visit: Visit): Promise<void>; ownUrl: string; development: boolean }

/** Reports that are being read: of each project the newest edition, for each kind of reader. */
const MOST = 64
/** Says that a page is asked for to be kept. Whoever else says so gets the page as Next makes it, which is the same page. */
const TO_KEEP = 'x-concord-to-keep'

/**
 * The pages, where a report is a document: frozen, large, and the same for all who may read it in the same role. It is rendered once for
 * each edition, freed of the scripts that make a page of an application, and kept compressed. So it opens on a cheap phone, and two
 * thousand of them cost one rendering. The gate is asked for every reader.
 */
export function makePages({ api, pages, ownUrl, development }: House): (visit: Visit) => Promise<void> {
  const documents: Kept<Ready> = new Map()
  return async (visit) => {
    const { request, response, path, address } = visit
    const report = development || !isReading(visit) ? null : REPORT.exec(path)
    if (report === null) return await pages(visit)
    const [, workshop = '', project = ''] = report
    const key = await keyOf(api.caller({ headers: request.headers, address }), path, { workshop, project })
    const bytes = key === null ? null : await kept(documents, MOST, key, () => render(`${ownUrl}${path}`, visit)).catch(() => null)
    // Who may not read it, and a page that could not be kept: Next has the words.
    if (bytes === null) return await pages(visit)
    response.setHeader('content-security-policy', documentPolicy)
    response.setHeader('cache-control', 'private, no-store')
    sendReady(visit, bytes, { 'content-type': 'text/html; charset=utf-8' })
  }
}

const REPORT = /^\/workshops\/([^/]+)\/report\/([^/]+)$/

/**
 * The page itself, and not what a page of ours asks for while it leads there. What stands after a question mark says nothing to a report;
 * chats and letters put their marks there.
 */
const isReading = ({ request: { method, headers } }: Visit): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.rsc === undefined && headers[TO_KEEP] === undefined

/** All that the page follows from; null for whoever may not read it. */
async function keyOf(caller: Caller, path: string, place: { workshop: string; project: string }): Promise<Key | null> {
  try {
    const { reader, ...edition } = await caller.report.edition(place)
    return { of: `${path} ${reader}`, edition: JSON.stringify([edition, await caller.city.look()]) }
  } catch {
    return null
  }
}
type Key = { of: string; edition: string }

async function render(url: string, { request }: Visit): Promise<Ready> {
  const { status, text } = await ownPage(url, { cookie: request.headers.cookie ?? '', [TO_KEEP]: '1' })
  // What Next would fill in later by a script cannot be kept without it.
  if (status !== 200 || text.includes('<template id="B:')) throw new Error(`The report could not be kept: ${status}`)
  return readyOf(asDocument(text))
}

/** The page without Next's scripts; ours, which carries `data-document`, stays. */
export const asDocument = (page: string): string =>
  page
    .replaceAll(/<script\b(?![^>]*\bdata-document\b)[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replaceAll(/ nonce="[^"]*"/g, '')
