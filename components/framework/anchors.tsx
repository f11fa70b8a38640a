/** What the two ends look like, on the line that they are the ends of. Low stands at the start in every reading direction. */
export function Anchors({ low, high, lowWord, highWord }: { low: string; high: string; lowWord: string; highWord: string }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 border-t-2 border-edge text-sm">
      <div className="relative pt-2 before:absolute before:-top-[7px] before:start-0 before:h-3 before:border-s-2 before:border-edge">
        <dt className="text-ink-2">{lowWord}</dt>
        <dd>{low}</dd>
      </div>
      <div className="relative pt-2 text-end before:absolute before:-top-[7px] before:end-0 before:h-3 before:border-e-2 before:border-edge">
        <dt className="text-ink-2">{highWord}</dt>
        <dd>{high}</dd>
      </div>
    </dl>
  )
}
