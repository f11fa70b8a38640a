/** The three marks, overlapping: three sides of one thing. Stands beside the name and is hidden from screen readers. */
export function Wordmark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="2 2 60 60" aria-hidden="true" className="shrink-0">
      <rect x="5" y="8" width="32" height="32" rx="4" className="fill-official" />
      <circle cx="43" cy="25" r="17" className="fill-resident stroke-paper" strokeWidth="2.5" />
      <path d="M32 24.5 53 59H11Z" className="fill-vendor stroke-vendor-ink" strokeWidth="3" strokeLinejoin="round" />
    </svg>
  )
}
