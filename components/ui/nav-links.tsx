'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cx } from './cx.ts'

/** `short`: the word on a narrow screen. `exact`: not also for the pages below it. */
type NavLink = { href: string; text: string; short?: string; exact?: boolean }

/** Links of which one is where the reader is: told by a heavy line and to screen readers. */
export function NavLinks({ label, links, className }: { label: string; links: NavLink[]; className?: string }) {
  const path = usePathname()
  return (
    <nav aria-label={label} className={className}>
      <ul className="-mx-2.5 flex flex-wrap sm:-mx-3">
        {links.map(({ href, text, short, exact }) => {
          const here = path === href || (!exact && path.startsWith(`${href}/`))
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? 'page' : undefined}
                className={cx(
                  'inline-flex min-h-12 items-center border-b-[3px] px-2.5 pt-[3px] text-sm sm:px-3 sm:text-base -outline-offset-4 sm:min-h-15',
                  here ? 'border-ink font-semibold' : 'border-transparent text-ink-2 hover:border-line hover:text-ink',
                )}
              >
                {short ? <NarrowOrWide narrow={short} wide={text} /> : text}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function NarrowOrWide({ narrow, wide }: { narrow: string; wide: string }) {
  return (
    <>
      <span className="sm:hidden">{narrow}</span>
      <span className="hidden sm:inline">{wide}</span>
    </>
  )
}
