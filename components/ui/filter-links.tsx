import Link from 'next/link'
import { cx } from './cx.ts'

/** One of several views of the same list, each a link, so that it can be shared and gone back from. */
export function FilterLinks({ label, links }: { label: string; links: { href: string; text: string; count?: number; here: boolean }[] }) {
  return (
    <nav aria-label={label} className="mb-4" data-no-print>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, text, count, here }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={here ? 'true' : undefined}
              className={cx(
                'inline-flex min-h-11 items-center gap-2 rounded-full border px-4 text-sm',
                here ? 'border-ink bg-ink font-semibold text-on-ink' : 'border-edge bg-paper hover:border-ink',
                count === 0 && !here && 'text-ink-3',
              )}
            >
              {text}
              {count !== undefined && <span className={cx('tabular-nums', here ? 'text-on-ink' : 'text-ink-3')}>{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
