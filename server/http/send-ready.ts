import type { Ready } from '#server/api/ready.ts'
import type { Visit } from '#server/http/handler.ts'

/** Sends bytes that were compressed once, in the form that the asker takes. */
export function sendReady({ request, response }: Visit, bytes: Ready, headers: { 'content-type': string; vary?: string }): void {
  const { encoding, body } = chosen(bytes, String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(200, {
    ...headers,
    vary: ['accept-encoding', ...(headers.vary === undefined ? [] : [headers.vary])].join(', '),
    'content-length': body.length,
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function chosen({ plain, gzip, brotli }: Ready, accepted: string): { encoding: 'br' | 'gzip' | null; body: Buffer } {
  const takes = (name: string) => accepted.split(',').some((each) => isNamed(each, name))
  if (takes('br')) return { encoding: 'br', body: brotli }
  return takes('gzip') ? { encoding: 'gzip', body: gzip } : { encoding: null, body: plain }
}

/** `br`, and not `br;q=0`, which says that it must not be sent. */
function isNamed(coding: string, name: string): boolean {
  const [named = '', ...more] = coding.split(';').map((each) => each.trim().toLowerCase())
  return named === name && !more.some((each) => /^q=0(\.0*)?$/.test(each))
}
