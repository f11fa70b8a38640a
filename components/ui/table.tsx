import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

/** A table with hairlines that scrolls sideways by itself where the screen is narrow. `caption` is read out, and shown if `titled`. */
export function Table({ caption, titled = false, children }: { caption: string; titled?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-start">
        <caption className={titled ? 'pb-2 text-start font-semibold' : 'sr-only'}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

export function Head({ className, scope = 'col', ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope={scope}
      className={cx('border-b border-line py-2.5 pe-4 text-sm last:pe-0', scope === 'col' && 'text-ink-2', className)}
      {...rest}
    />
  )
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={cx('border-b border-line-2 py-3 pe-4 align-top last:pe-0', className)} {...rest} />
}
