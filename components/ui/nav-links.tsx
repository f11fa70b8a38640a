'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cx } from './cx.ts'

/** Links of which one is where the reader is: told by a heavy line and to screen readers. `exact`: not for pages below it. */
export function NavLinks({
  label,
  links,
  className,
}: {
  label: string
  links: { href: string; text: string; exact?: boolean }[]
  className?: string
}) {
  const path = usePathname()
  return (
    <nav aria-label={label} className={className}>
      <ul className="-mx-3 flex flex-wrap">
        {links.map(({ href, text, exact }) => {
          const here = path === href || (!exact && path.startsWith(`${href}/`))
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? 'page' : undefined}
                className={cx(
                  'inline-flex min-h-12 items-center border-b-[3px] px-3 pt-[3px] -outline-offset-4 sm:min-h-15',
                  here ? 'border-ink font-semibold' : 'border-transparent text-ink-2 hover:border-line hover:text-ink',
                )}
              >
                {text}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
