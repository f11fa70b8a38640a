/** Names and forms of our own cookies; the staff's session belongs to next-auth. */
export const seatCookie = (workshop: string) => `concord-seat-${workshop}`
export const screenCookie = (workshop: string) => `concord-screen-${workshop}`
/** Where a helper's own seat waits while a paper form is typed. */
export const helperCookie = (workshop: string) => `concord-helper-${workshop}`
export const mailboxCookie = 'concord-mailbox'

const DAY = 24 * 60 * 60 * 1000
/** The longest that browsers keep a cookie: a survey may run over months. */
export const SEAT_TIME = 400 * DAY
export const SCREEN_TIME = 30 * DAY
export const MAILBOX_TIME = 30 * DAY

/** The line of a Set-Cookie header; no value forgets the cookie. `url` is where people reach us: under https the cookie stays there. */
export function cookieLine(name: string, value: string | null, lasts: number, url: string): string {
  const secure = url.startsWith('https:') ? '; Secure' : ''
  const seconds = value === null ? 0 : Math.floor(lasts / 1000)
  return `${name}=${value ?? ''}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** The value of one cookie in a Cookie header, or null. */
export function cookieIn(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const cut = part.indexOf('=')
    if (cut > 0 && part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim()
  }
  return null
}
