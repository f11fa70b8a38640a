import type { RoundResult } from '#server/domain/result.ts'

/**
 * How many pairs were compared, and how many gaps to expect among them where all agree in truth. From the simulations of the
 * specification, section 4: of 132 comparisons 3 to 6 where both groups are samples, 6 to 8 where one of them is everyone.
 */
export function byChance({ axes, factors, groups }: Pick<RoundResult, 'axes' | 'factors' | 'groups'>) {
  const compared = factors.flatMap(({ pairs }) =>
    pairs.flatMap((pair) => axes.flatMap((axis) => (pair[axis] === null || UNHEARD.includes(pair[axis].reason) ? [] : [pair]))),
  )
  const samples = compared.filter(({ a, b }) => groups[a].people === null && groups[b].people === null).length
  const complete = compared.length - samples
  return {
    comparisons: compared.length,
    least: Math.round((samples * 3 + complete * 6) / 132),
    most: Math.ceil((samples * 6 + complete * 8) / 132),
  }
}

const UNHEARD: readonly (string | null)[] = ['voice', 'scores']
