import Link from 'next/link'
import type { ReactNode } from 'react'
import { words } from '#app/language.ts'
import { Wordmark } from '#components/ui/wordmark.tsx'

/** The frame of a page that is one step and nothing else: sign in, welcome, the mailbox. */
export async function PlainPage({
  title,
  lead,
  wide = false,
  children,
}: {
  title: string
  lead?: ReactNode
  wide?: boolean
  children?: ReactNode
}) {
  const common = await words('common')
  return (
    <>
      <header className={`mx-auto px-5 pt-6 sm:px-8 ${wide ? 'max-w-[52rem]' : 'max-w-[34rem]'}`}>
        <Link href="/" prefetch={false} className="inline-flex min-h-11 items-center gap-2.5">
          <Wordmark size={28} />
          <span className="font-bold">{common('product')}</span>
        </Link>
      </header>
      <main id="main" tabIndex={-1} className={`mx-auto px-5 pt-8 pb-20 sm:px-8 sm:pt-14 ${wide ? 'max-w-[52rem]' : 'max-w-[34rem]'}`}>
        <h1 className="text-3xl">{title}</h1>
        {lead && <p className="mt-3 text-ink-2">{lead}</p>}
        {children && <div className="mt-7 grid gap-6">{children}</div>}
      </main>
    </>
  )
}
