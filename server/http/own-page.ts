import { Agent, get } from 'node:http'
import { text } from 'node:stream/consumers'

/**
 * A page of this server, asked for by itself. Not with `fetch`: that refuses some ports, and where the environment names a proxy it
 * would hand a reader's cookies to it.
 */
export function ownPage(url: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (answer) => {
      text(answer).then((page) => resolve({ status: answer.statusCode ?? 0, text: page }), reject)
    }).once('error', reject)
  })
}

const agent = new Agent()
