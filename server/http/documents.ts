import type { Api } from '#server/api/api.ts'
import type { Caller } from '#server/api/caller.ts'
import { kept } from '#server/api/kept.ts'
import { type Ready, readyOf } from '#server/api/ready.ts'
import type { Visit } from '#server/http/handler.ts'
import { documentPolicy } from '#server/http/security.ts'
import { sendReady } from '#server/http/send-ready.ts'

type House = { api: Api; pages(visit: Visit): Promise<void>; ownUrl: string; development: boolean }

/** Reports that are being read: an edition of each project, for each kind of reader. */
const MOST = 64
/** Says that a page is asked for to be kept. Whoever else says so gets the page as Next makes it, which is the same page. */
const TO_KEEP = 'x-concord-to-keep'

/**
 * The pages, where a report is a document: frozen, large, and the same for all who may read it in the same role. It is rendered once for
 * each edition, freed of the scripts that make a page of an application, and kept compressed. So it opens on a cheap phone, and two
 * thousand of them cost one rendering. The gate is asked for every reader.
 */
export function makePages({ api, pages, ownUrl, development }: House): (visit: Visit) => Promise<void> {
  const documents = new Map<string, Promise<Ready>>()
  return async (visit) => {
    const { request, response, path, address } = visit
    const report = development || !isReading(visit) ? null : REPORT.exec(path)
    if (report === null) return await pages(visit)
    const [, workshop = '', project = ''] = report
    const key = await keyOf(api.caller({ headers: request.headers, address }), workshop, project)
    const bytes =
      key === null ? null : await kept(documents, MOST, `${path} ${key}`, () => render(`${ownUrl}${path}`, visit)).catch(() => null)
    // Who may not read it, and a page that could not be kept: Next has the words.
    if (bytes === null) return await pages(visit)
    response.setHeader('content-security-policy', documentPolicy)
    response.setHeader('cache-control', 'private, no-store')
    sendReady(visit, bytes, { 'content-type': 'text/html; charset=utf-8' })
  }
}

const REPORT = /^\/workshops\/([^/]+)\/report\/([^/]+)$/

/** The page itself, and not what a page of ours asks for while it leads there. */
const isReading = ({ request: { method, url, headers }, path }: Visit): boolean =>
  (method === 'GET' || method === 'HEAD') && url === path && headers.rsc === undefined && headers[TO_KEEP] === undefined

/** All that the page follows from; null for whoever may not read it. */
async function keyOf(caller: Caller, workshop: string, project: string): Promise<string | null> {
  try {
    return JSON.stringify([await caller.report.edition({ workshop, project }), await caller.city.look()])
  } catch {
    return null
  }
}

async function render(url: string, { request }: Visit): Promise<Ready> {
  const page = await fetch(url, { headers: { cookie: request.headers.cookie ?? '', [TO_KEEP]: '1' }, redirect: 'manual' })
  const text = await page.text()
  // What Next would fill in later by a script cannot be kept without it.
  if (page.status !== 200 || text.includes('<template id="B:')) throw new Error(`The report could not be kept: ${page.status}`)
  return readyOf(asDocument(text))
}

/** The page without Next's scripts; ours, which carries `data-document`, stays. */
export const asDocument = (page: string): string =>
  page
    .replaceAll(/<script\b(?![^>]*\bdata-document\b)[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replaceAll(/ nonce="[^"]*"/g, '')
