import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const WIDTHS = { reading: 'max-w-[46rem]', usual: 'max-w-[62rem]', wide: 'max-w-[76rem]' }

/** The content of a page, and the place where the skip link lands. Staff pages line up with the head at its start. */
export function Page({ width = 'wide', className, children }: { width?: keyof typeof WIDTHS; className?: string; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[76rem] px-5 pt-8 pb-24 sm:px-8 sm:pt-10">
      <div className={cx(WIDTHS[width], className)}>{children}</div>
    </main>
  )
}
