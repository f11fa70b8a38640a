import { Z } from './normal.ts'
import { told } from './slack.ts'

/** A share with its 95 % interval, 0 to 1; all null of nobody. Wilson 1927. */
export function wilson(count: number, n: number): { share: number | null; lower: number | null; upper: number | null } {
  if (!(n > 0)) return { share: null, lower: null, upper: null }
  const share = count / n
  const middle = share + Z ** 2 / (2 * n)
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  const width = 1 + Z ** 2 / n
  return { share: told(share), lower: told(Math.max(0, (middle - half) / width)), upper: told(Math.min(1, (middle + half) / width)) }
}
