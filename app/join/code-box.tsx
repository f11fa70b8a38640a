import type { ReactNode } from 'react'
import { words } from '#app/language.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import { Wordmark } from '#components/ui/wordmark.tsx'

/** Where a code is typed, and what was wrong with the last one, in place and with what was typed. A plain form: no script needed. */
export async function CodeBox({ typed = '', trouble }: { typed?: string; trouble?: ReactNode }) {
  const [t, common] = await Promise.all([words('join'), words('common')])
  return (
    <main
      id="main"
      className="mx-auto grid min-h-dvh w-full max-w-[34rem] content-start gap-5 bg-paper px-4 pt-8 pb-10 sm:border-x sm:border-line"
    >
      <a href="/" className="inline-flex min-h-11 items-center gap-2 justify-self-start font-bold">
        <Wordmark size={26} />
        {common('product')}
      </a>
      <div>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-1.5 text-ink-2">{t('lead')}</p>
      </div>
      <form action="/join" method="get" className="grid gap-4">
        <div className="grid gap-1.5">
          <label htmlFor="code" className="font-semibold">
            {t('code')}
          </label>
          <input
            id="code"
            name="code"
            defaultValue={typed}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            enterKeyHint="go"
            aria-describedby={trouble ? 'code-error code-hint' : 'code-hint'}
            aria-invalid={trouble ? true : undefined}
            className="min-h-14 w-full rounded-field border-2 border-ink bg-paper px-3 text-xl font-semibold tracking-wider uppercase placeholder:text-ink-3"
          />
          {trouble && (
            <p id="code-error" role="alert" className="border-s-4 border-ink ps-3 font-semibold">
              {trouble}
            </p>
          )}
          <p id="code-hint" className="text-sm text-ink-2">
            {t('codeHint')}
          </p>
        </div>
        <button type="submit" className={`${buttonClass('main')} w-full`}>
          {t('go')}
        </button>
      </form>
    </main>
  )
}
