import { seedFrom, sfc32, shuffled } from '#server/domain/analysis/random.ts'
import type { Factor, FrameworkContent } from '#server/domain/framework.ts'

/**
 * The order in which one seat is asked: dimension by dimension as in the framework, the factors within each shuffled, so that no
 * factor is always last. The same seat always gets the same order, on every device.
 */
export function orderFor(seat: string, content: FrameworkContent, factorIds: readonly string[]): Factor[] {
  const asked = new Set(factorIds)
  const next = sfc32(seedFrom(seat))
  return content.dimensions.flatMap((dimension) =>
    shuffled(
      content.factors.filter((factor) => factor.dimension === dimension.id && asked.has(factor.id)),
      next,
    ),
  )
}
