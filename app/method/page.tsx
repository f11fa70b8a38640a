import type { Metadata } from 'next'
import Link from 'next/link'
import { words } from '#app/language.ts'
import { methodText } from '#app/method/text.ts'
import { Method } from '#components/method/method.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('common'))('method.title') }
}

/** How the findings come about, for anybody: whoever reads a report may check what stands behind it. */
export default async function MethodPage() {
  const [text, common] = await Promise.all([methodText(), words('common')])
  return (
    <>
      <header className="mx-auto max-w-[52rem] px-5 pt-6 sm:px-8">
        <Link href="/" prefetch={false} className="inline-flex min-h-11 items-center gap-2.5">
          <Wordmark size={28} />
          <span className="font-bold">{common('product')}</span>
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[52rem] px-5 pt-8 pb-20 sm:px-8 sm:pt-14">
        <Method text={text} contents={common('method.contents')} />
      </main>
    </>
  )
}
