import type { PublicAddress } from './public-url.ts'

/** What is told at each start. Links that a person has to open are whole; null where there is none. */
export type Greeting = {
  version: string
  store: string
  address: PublicAddress
  demonstration: boolean
  claim: string | null
  console: string
  consoleAs: string | null
  /** Where a reviewer reads, and who can sign in as one; null in a city of one's own. */
  reports: string | null
  reportsAs: string | null
  join: string
  codes: string[]
  wall: string | null
  mailbox: string | null
}

/** The links, in plain words, for whoever has started the server. */
export function greeting(told: Greeting): string {
  const { version, store, address, demonstration } = told
  const lines = [`Concord ${version} is running at ${address.url} (${store}).`]
  if (demonstration) lines.push('It shows a demonstration city. To start clean: npm start -- --empty')
  lines.push('')
  if (told.claim !== null)
    lines.push(
      `  Begin     ${told.claim}`,
      '            Opens once, and makes the first administrator. A new link is printed at each start.',
    )
  lines.push(`  Console   ${told.console}`)
  if (told.consoleAs !== null) lines.push(`            Sign in as ${told.consoleAs}; the link to sign in lands in the mailbox.`)
  if (told.reports !== null) lines.push(`  Reports   ${told.reports}`)
  if (told.reportsAs !== null) lines.push(`            What came of it. Sign in as ${told.reportsAs}, in the same way.`)
  lines.push(`  Join      ${told.join}`)
  if (told.codes.length > 0) lines.push(`            Code ${told.codes.join(' or ')}`)
  else if (told.claim === null) lines.push('            The code stands in the console of each workshop.')
  if (told.wall !== null) lines.push(`  Wall      ${told.wall}`)
  else if (told.claim === null) lines.push('  Wall      Opened from the console of each workshop.')
  if (told.mailbox !== null)
    lines.push(`  Mailbox   ${told.mailbox}`, '            Holds the e-mail of the demonstration, sign-in links too.')
  lines.push('', reach(address))
  return lines.join('\n')
}

function reach({ reaches, url }: PublicAddress): string {
  if (reaches === 'everywhere') return `Links and QR codes carry ${url} (PUBLIC_URL).`
  if (reaches === 'local network')
    return `Phones reach this address on the same network. If they do not, allow it in the firewall, or set PUBLIC_URL.`
  return (
    'Warning: phones cannot reach this address; it works on this machine alone.\n' +
    'Connect to a network, or set PUBLIC_URL to an address that phones reach, and start again.'
  )
}
