import { Wordmark } from '#components/ui/wordmark.tsx'

/** Whose document this is. It carries no one's name and no script: the page is kept and read by many. */
export function DocumentTop({ product, city }: { product: string; city: string }) {
  return (
    <header className="border-b border-line" data-no-print>
      <a href="/" className="mx-auto flex min-h-12 max-w-[76rem] items-center gap-2.5 px-5 text-ink no-underline sm:min-h-15 sm:px-8">
        <Wordmark size={26} />
        <span className="font-bold">{product}</span>
        {city && <span className="text-ink-2">{city}</span>}
      </a>
    </header>
  )
}
