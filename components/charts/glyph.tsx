import type { PairClass } from '#server/domain/analysis/classify-pair.ts'
import { Sign } from './sign.tsx'

export type Finding = PairClass | 'blocker'

/**
 * The sign of a finding, in ink (the colour of the words around it): far apart, some way apart, close, split, too few to say, and
 * needed but not ready. Give it a `title` where no word stands beside it; without one it is hidden from screen readers.
 */
export function Glyph({ of, size = 22, title, className }: { of: Finding; size?: number; title?: string; className?: string }) {
  return (
    <Sign box={22} {...{ size, title, className }}>
      <GlyphShape of={of} />
    </Sign>
  )
}

/** The bare sign, 22 units square, for use inside a picture. */
export function GlyphShape({ of }: { of: Finding }) {
  if (of === 'conflict') return <path d="M9.2 3.5 L1.5 11 L9.2 18.5 Z M12.8 3.5 L20.5 11 L12.8 18.5 Z" fill="currentColor" />
  if (of === 'too few')
    return (
      <circle cx="11" cy="11" r="8" fill="none" stroke="currentColor" strokeWidth="2.4" strokeDasharray="0.1 4.92" strokeLinecap="round" />
    )
  return (
    <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
      {of === 'gap' && <path d="M8.5 4.5 L2.5 11 L8.5 17.5 M13.5 4.5 L19.5 11 L13.5 17.5" strokeWidth="2.2" />}
      {of === 'aligned' && (
        <>
          <circle cx="8" cy="11" r="6" />
          <circle cx="14" cy="11" r="6" />
        </>
      )}
      {of === 'divided' && (
        <>
          <circle cx="11" cy="11" r="8" />
          <path d="M11 3 A8 8 0 0 0 11 19 Z" fill="currentColor" />
        </>
      )}
      {/* A beam across the way: the road on both sides, the bar between. */}
      {of === 'blocker' && <path d="M3.5 5.5 H18.5 V16.5 H3.5 Z M3.5 11 H18.5" />}
    </g>
  )
}
