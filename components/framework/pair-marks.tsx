import { Mark } from '#components/charts/mark.tsx'
import type { Tension } from '#server/domain/framework.ts'
import { isGroup } from '#server/domain/stakeholders.ts'

/** The two marks of a pair, and its words. */
export function PairMarks({ pair, label }: { pair: Tension; label: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span className="inline-flex gap-0.5">
        {pair
          .split('-')
          .filter(isGroup)
          .map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pair is two, and inside city hall both are the same
            <Mark key={place} group={group} size={17} />
          ))}
      </span>
      {label}
    </span>
  )
}
