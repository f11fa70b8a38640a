import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { refuse } from '#server/domain/errors.ts'

type Limit = { points: number; seconds: number }
export type Limits = { wrongPerAddress: Limit; wrongInAll: Limit; linksPerAddress: Limit; linksPerEmail: Limit }

/**
 * Only wrong guesses count: forty phones behind one address that type the right code are not an attack. A join code has about
 * 27,000 forms and a few are open at a time, so that 30 wrong ones in ten minutes find one in weeks; a seat code has 50 bits.
 */
export const usualLimits: Limits = {
  wrongPerAddress: { points: 30, seconds: 600 },
  wrongInAll: { points: 1000, seconds: 600 },
  linksPerAddress: { points: 20, seconds: 600 },
  linksPerEmail: { points: 5, seconds: 600 },
}

/** Who guessed wrong how often; in memory, since there is one process. */
export type Guesses = {
  /** Refuses whoever guessed wrong too often lately. */
  mayGuess(address: string): Promise<void>
  wrong(address: string): Promise<void>
  /** Refuses whoever asks for sign-in links too often, for one address or for many. */
  mayAskLink(address: string, email: string): Promise<void>
}

export function makeGuesses(limits: Limits = usualLimits): Guesses {
  const limiter = ({ points, seconds }: Limit) => new RateLimiterMemory({ points, duration: seconds })
  const perAddress = limiter(limits.wrongPerAddress)
  const inAll = limiter(limits.wrongInAll)
  const links = limiter(limits.linksPerAddress)
  const linksTo = limiter(limits.linksPerEmail)
  return {
    async mayGuess(address) {
      await mustHavePoints(perAddress, householdOf(address))
      await mustHavePoints(inAll, ALL)
    },
    async wrong(address) {
      await perAddress.penalty(householdOf(address))
      await inAll.penalty(ALL)
    },
    async mayAskLink(address, email) {
      await mustHavePoints(links, householdOf(address))
      await mustHavePoints(linksTo, email)
      await links.penalty(householdOf(address))
      await linksTo.penalty(email)
    },
  }
}

const ALL = 'all'

/**
 * Whoever has one address of IPv6 has 2^64 of them, and would otherwise guess with each: there the first half counts, which is given
 * to one line. An address of IPv4 counts whole.
 */
export function householdOf(address: string): string {
  if (!isIPv6(address)) return address
  const [start = '', end] = address.split('%', 1).join('').split('::')
  const parts = (text = ''): string[] => (text === '' ? [] : text.split(':'))
  const [left, right] = [parts(start), parts(end)]
  const gap = end === undefined ? 0 : Math.max(0, PARTS - left.length - right.length)
  const all = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return all
    .slice(0, PARTS / 2)
    .map((each) => Number.parseInt(each, 16).toString(16))
    .join(':')
}
const PARTS = 8

async function mustHavePoints(limiter: RateLimiterMemory, key: string): Promise<void> {
  const used = await limiter.get(key)
  if (used !== null && used.consumedPoints >= limiter.points) refuse('too-many', { seconds: Math.ceil(used.msBeforeNext / 1000) })
}
