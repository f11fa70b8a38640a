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
      await mustHavePoints(perAddress, address)
      await mustHavePoints(inAll, ALL)
    },
    async wrong(address) {
      await perAddress.penalty(address)
      await inAll.penalty(ALL)
    },
    async mayAskLink(address, email) {
      await mustHavePoints(links, address)
      await mustHavePoints(linksTo, email)
      await links.penalty(address)
      await linksTo.penalty(email)
    },
  }
}

const ALL = 'all'

async function mustHavePoints(limiter: RateLimiterMemory, key: string): Promise<void> {
  const used = await limiter.get(key)
  if (used !== null && used.consumedPoints >= limiter.points) refuse('too-many', { seconds: Math.ceil(used.msBeforeNext / 1000) })
}
