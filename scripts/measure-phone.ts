import { get } from 'node:http'

/** What one page costs a phone, in bytes as they travel. */
export type Weight = { html: number; script: number; style: number; fonts: number }
export type PhoneWeight = { empty: Weight; scoring: Weight; over: number; all: number }

/** What the scoring page may weigh over an empty page of the same build, in all, and its fonts beside: the issue's budget. */
export const BUDGET = { over: 40_000, all: 175_000, fonts: 40_000 }

/**
 * Weighs the scoring page of a running server beside an empty page of the same build. Takes a seat with an open join code of a
 * workshop that is in scoring.
 */
export async function measurePhone(base: string, code: string): Promise<PhoneWeight> {
  const { workshop, cookie } = await takeSeat(base, code)
  const empty = await weigh(base, '/_not-found', '')
  const scoring = await weigh(base, `/w/${workshop}`, cookie)
  const sum = ({ html, script, style }: Weight) => html + script + style
  return { empty, scoring, over: sum(scoring) - sum(empty), all: sum(scoring) }
}

/** The figures as lines of a table, with what the budget says. */
function phoneTable({ empty, scoring, over, all }: PhoneWeight): string {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10)
  const line = (name: string, part: keyof Weight) => `${name.padEnd(18)}${kB(empty[part])}${kB(scoring[part])}`
  const verdict = (name: string, bytes: number, most: number) =>
    `${name.padEnd(38)}${kB(bytes)} of ${kB(most).trim()}  ${bytes <= most ? 'kept' : `MISSED by ${kB(bytes - most).trim()}`}`
  return [
    `${''.padEnd(18)}${'empty'.padStart(10)}${'scoring'.padStart(10)}   compressed`,
    line('HTML', 'html'),
    line('script', 'script'),
    line('style', 'style'),
    line('fonts (beside)', 'fonts'),
    verdict('scoring over the empty page', over, BUDGET.over),
    verdict('scoring in all', all, BUDGET.all),
    verdict('fonts', scoring.fonts, BUDGET.fonts),
  ].join('\n')
}

async function takeSeat(base: string, code: string): Promise<{ workshop: string; cookie: string }> {
  const look = await fetch(`${base}/api/trpc/participant.look?input=${encodeURIComponent(JSON.stringify({ code }))}`)
  const { result } = await look.json()
  if (result === undefined) throw new Error(`The code ${code} opens nothing here.`)
  const { group, units, onRecord } = result.data
  const mine = group ?? 'resident'
  const unit = units.find((each: { group: string; id: string }) => each.group === mine)?.id ?? null
  const joined = await fetch(`${base}/api/trpc/participant.join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ code, group: mine, unit, noticeRead: true, onRecord: onRecord[mine] ? true : null, fresh: true }),
  })
  const cookie = joined.headers.getSetCookie().map((line) => line.split(';', 1)[0])
  return { workshop: result.data.workshop, cookie: cookie.join('; ') }
}

/** The page and all that it names: scripts (also those that its data names), style, and the fonts that it loads beforehand. */
async function weigh(base: string, path: string, cookie: string): Promise<Weight> {
  const page = await fetch(base + path, { headers: { cookie } })
  const text = await page.text()
  // Only browsers without modules load these.
  const old = new Set([...text.matchAll(/<script[^>]*?src="([^"]+)"[^>]*noModule/gi)].map((match) => match[1]))
  const named = new Set(
    [...text.matchAll(/(?:\/_next\/)?static\/(?:chunks|css|media)\/[\w./~-]+\.(?:js|css)/g)].map((match) => whole(match[0])),
  )
  // Named in a header or in the head, to be loaded before anything asks for them.
  const fonts = new Set(
    [...`${page.headers.get('link')} ${text}`.matchAll(/\/_next\/static\/media\/[\w./~-]+\.woff2/g)].map(([path]) => path),
  )
  const sizes = async (paths: Iterable<string | undefined>) => {
    let bytes = 0
    for (const each of paths) if (each !== undefined && !old.has(each)) bytes += await travels(base + each)
    return bytes
  }
  return {
    html: await travels(base + path, cookie),
    script: await sizes([...named].filter((each) => each.endsWith('.js'))),
    style: await sizes([...named].filter((each) => each.endsWith('.css'))),
    fonts: await sizes(fonts),
  }
}

const whole = (path: string) => (path.startsWith('/_next/') ? path : `/_next/${path}`)

/** Bytes of the body on the wire, as a phone asks for it. */
function travels(address: string, cookie = ''): Promise<number> {
  return new Promise((done, fail) => {
    get(address, { headers: { 'accept-encoding': 'gzip, deflate, br', cookie } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => done(bytes))
    }).on('error', fail)
  })
}

if (import.meta.main) {
  const [base = 'http://localhost:3000', code = ''] = process.argv.slice(2)
  console.log(phoneTable(await measurePhone(base, code)))
}
