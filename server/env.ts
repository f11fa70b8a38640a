import { resolve } from 'node:path'

/** How the operator wants Concord to run. `without` says what happens where a variable is not set. */
export type Env = {
  development: boolean
  port: number
  host: string | null
  publicUrl: string | null
  dataFolder: string
  databaseUrl: string | null
  smtpUrl: string | null
  mailFrom: string | null
  trustedProxy: TrustedProxy
  logLevel: LogLevel
}
/** Whom to believe about the address of a client: nobody, proxies on this machine, or that many proxies in front. */
export type TrustedProxy = 'none' | 'loopback' | number
const logLevels = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

/** Every variable that Concord reads, and what happens without it. docs/operators.md tells the same. */
export const without = {
  PORT: 'Concord listens on port 3000.',
  HOST: 'Concord listens on every address of this machine.',
  PUBLIC_URL: 'Links and QR codes carry the address that this machine has on the local network.',
  DATA_FOLDER: 'Everything is kept in the folder data/ beside the program.',
  DATABASE_URL: 'The database is one SQLite file in the data folder; with postgres://… it is that PostgreSQL database.',
  SMTP_URL: 'No e-mail is sent: sign-in links stand in the output of the server.',
  MAIL_FROM: 'E-mail comes from the sender in the city settings, or else from concord@ and the host of PUBLIC_URL.',
  TRUSTED_PROXY: 'The address of a client is the one that connects; what a proxy says about it is not believed.',
  LOG_LEVEL: 'The log tells what went wrong or was refused (info); debug tells every request.',
  NODE_ENV: 'The pages are served as they were built; with development they are built as they are asked for.',
} as const
type Name = keyof typeof without

/** The environment says something that cannot be meant: one sentence for each variable, with the remedy. */
export class WrongEnvironment extends Error {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'WrongEnvironment'
  }
}

/** Reads the environment, the only function to do so; refuses all that is wrong with it in one go. */
export function readEnv(given: Partial<Record<string, string>> = process.env): Env {
  const sentences: string[] = []
  const read = <Value, Without>(name: Name, understand: (text: string) => Value | Wrong, unset: Without): Value | Without => {
    const text = given[name]?.trim() ?? ''
    if (text === '') return unset
    const understood = understand(text)
    if (!(understood instanceof Wrong)) return understood
    sentences.push(`${name} ${understood.sentence} Without it: ${without[name]}`)
    return unset
  }
  const env: Env = {
    development: given.NODE_ENV === 'development',
    port: read('PORT', port, 3000),
    host: read('HOST', anything, null),
    publicUrl: read('PUBLIC_URL', publicUrl, null),
    dataFolder: resolve(read('DATA_FOLDER', anything, 'data')),
    databaseUrl: read('DATABASE_URL', address('postgres:', 'postgresql:'), null),
    smtpUrl: read('SMTP_URL', address('smtp:', 'smtps:'), null),
    mailFrom: read('MAIL_FROM', sender, null),
    trustedProxy: read('TRUSTED_PROXY', trustedProxy, 'none'),
    logLevel: read('LOG_LEVEL', logLevel, 'info'),
  }
  if (sentences.length > 0) throw new WrongEnvironment(sentences)
  return env
}

/**
 * What libraries read from the environment themselves: next-auth builds its links from the first, Next sends no statistics home
 * because of the second.
 */
export function tellLibraries(publicUrl: string): void {
  process.env.NEXTAUTH_URL = publicUrl
  process.env.NEXT_TELEMETRY_DISABLED = '1'
}

class Wrong {
  readonly sentence: string
  constructor(sentence: string) {
    this.sentence = sentence
  }
}

const HIGHEST_PORT = 65_535
const MOST_PROXIES = 10

const anything = (text: string) => text

function port(text: string): number | Wrong {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= HIGHEST_PORT) return number
  return new Wrong(`must be a number from 0 to ${HIGHEST_PORT}, such as 3000; it is '${text}'.`)
}

function publicUrl(text: string): string | Wrong {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol))
    return new Wrong(`must be a whole address such as https://concord.city.example; it is '${text}'.`)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    return new Wrong(`must be an address without a path, such as ${url.origin}; it is '${text}'. Concord needs a host name of its own.`)
  return url.origin
}

// The text itself is not repeated: such addresses hold passwords.
function address(...protocols: string[]) {
  const wish = protocols.map((each) => `${each}//`).join(' or ')
  return (text: string): string | Wrong =>
    protocols.includes(URL.parse(text)?.protocol ?? '') ? text : new Wrong(`must be an address that begins with ${wish}.`)
}

function sender(text: string): string | Wrong {
  if (/^([^<>]*<)?[^\s@<>]+@[^\s@<>]+>?$/.test(text)) return text
  return new Wrong(`must be an address such as concord@city.example or Concord <concord@city.example>; it is '${text}'.`)
}

function trustedProxy(text: string): TrustedProxy | Wrong {
  if (text === 'none' || text === 'loopback') return text
  if (/^\d+$/.test(text) && Number(text) <= MOST_PROXIES) return Number(text) === 0 ? 'none' : Number(text)
  return new Wrong(`must be 'none', 'loopback' (a proxy on this machine), or how many proxies stand in front, such as 1; it is '${text}'.`)
}

function logLevel(text: string): LogLevel | Wrong {
  return logLevels.find((level) => level === text) ?? new Wrong(`must be one of ${logLevels.join(', ')}; it is '${text}'.`)
}
